//! Files to documents: text, HTML and JSON Lines, with their metadata and without their page furniture
