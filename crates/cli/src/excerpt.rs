//! A text of which reports show no more than can be read at a glance.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// Longest line that is shown whole, in bytes.
const LINE: usize = 240;
/// How much of a longer line is shown on each side of the place, in bytes.
const AROUND: usize = 60;

/// A text; of its long lines (codebooks have lists of thousands of characters) a report shows what stands
/// around the place, without the lines above and below.
#[derive(Debug, Clone)]
pub(crate) struct Excerpt(pub(crate) String);

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let whole = self.0.read_span(span, before, after)?;
        // Without lines around it the place alone is asked for: where it begins is its line and column.
        if before == 0 || whole.data().split(|b| *b == b'\n').all(|line| line.len() <= LINE) {
            return Ok(whole);
        }
        let place = self.0.read_span(span, 0, 0)?;
        let (first, end) = (span.offset(), span.offset() + span.len());
        // A place may end within a character, where what reads TOML stopped at its first byte.
        let bytes = self.0.as_bytes();
        let line_start = bytes[..first].iter().rposition(|b| *b == b'\n').map_or(0, |newline| newline + 1);
        let line_end = bytes[end..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |newline| end + newline);
        let start = self.0.floor_char_boundary(line_start.max(first.saturating_sub(AROUND)));
        let stop = self.0.ceil_char_boundary(line_end.min(end + AROUND));
        Ok(Box::new(MietteSpanContents::new(
            &bytes[start..stop],
            (start, stop - start).into(),
            place.line(),
            start - line_start,
            self.0[start..stop].lines().count(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_shown_around_the_place() {
        let long = format!("a = 1\nwords = [\"{}\", \"wrönk\", \"{}\"]\nb = 2\n", "é".repeat(400), "x".repeat(400));
        let at = long.find("wrönk").unwrap();
        let text = Excerpt(long);
        let shown = text.read_span(&(at, 6).into(), 1, 1).unwrap();
        let data = std::str::from_utf8(shown.data()).unwrap();
        assert!(data.contains("wrönk") && data.len() < 140 && !data.contains('\n'), "{data}");
        assert_eq!(shown.line(), 1);
        assert_eq!(shown.column() + data.find("wrönk").unwrap(), at - "a = 1\n".len());
    }

    #[test]
    fn a_place_may_end_within_a_character() {
        let text = Excerpt("é".repeat(400));
        let shown = text.read_span(&(400, 1).into(), 1, 1).unwrap();
        assert!(std::str::from_utf8(shown.data()).is_ok_and(|data| data.len() < 140));
    }

    #[test]
    fn short_lines_are_shown_with_their_neighbours() {
        let text = Excerpt("a = 1\nb = 2\nc = 3\n".to_owned());
        let shown = text.read_span(&(6, 1).into(), 1, 1).unwrap();
        assert_eq!(shown.data(), b"a = 1\nb = 2\nc = 3\n");
    }
}
