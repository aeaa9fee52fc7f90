-- From version 3 to 4: figures that are given for a quantity of the codebook.
ALTER TABLE figures ADD COLUMN quantity TEXT;
