//! Puts the children of an element in the order that the format's schema gives
//! them: the writer of the parts does not always, and strict readers refuse that.
//!
//! Source: ECMA-376 part 1, annex A (`wml.xsd`), the sequences of the types named below.

/// Elements whose children stand in a fixed order, and that order.
const SEQUENCES: [(&str, &str); 10] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing jc textDirection \
         textAlignment outlineLvl rPr sectPr",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish specVanish color spacing w kern position sz \
         szCs highlight u bdr shd fitText vertAlign lang",
    ),
    ("w:tcPr", "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign"),
    ("w:tblPr", "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tcBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    ("w:sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid"),
    (
        "w:style",
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr",
    ),
    ("w:settings", "zoom evenAndOddHeaders defaultTabStop characterSpacingControl compat docVars"),
];

/// An attribute that the schema does not know, and the element that carries it.
const STRAY: (&str, &str) = ("w:gridCol", " w:type=\"dxa\"");

/// A piece of XML: an element with what it holds, or text.
enum Piece<'x> {
    Text(&'x str),
    Element { tag: &'x str, children: Vec<Piece<'x>> },
}

/// The XML with the children of known elements in their order; as it was where it cannot be read.
pub(super) fn ordered(xml: &str) -> String {
    let mut rest = xml;
    let Some(pieces) = pieces(&mut rest, None) else { return xml.to_owned() };
    let mut out = String::with_capacity(xml.len());
    pieces.iter().for_each(|p| p.write(&mut out));
    out
}

/// The name of a tag: `w:p` of `w:p w:rsid="1" /`.
fn name(tag: &str) -> &str {
    tag.split([' ', '/']).next().unwrap_or_default()
}

/// Pieces up to the end of the element `inside`, or of the text.
fn pieces<'x>(rest: &mut &'x str, inside: Option<&str>) -> Option<Vec<Piece<'x>>> {
    let mut found = Vec::new();
    loop {
        let Some(at) = rest.find('<') else {
            found.push(Piece::Text(rest));
            *rest = "";
            return inside.is_none().then_some(found);
        };
        let (text, tagged) = rest.split_at(at);
        if !text.is_empty() {
            found.push(Piece::Text(text));
        }
        let (tag, after) = tagged[1..].split_once('>')?;
        *rest = after;
        match tag.strip_prefix('/') {
            Some(end) => return (inside == Some(end)).then_some(found),
            None if tag.starts_with(['?', '!']) => found.push(Piece::Text(&tagged[..tag.len() + 2])),
            None if tag.ends_with('/') => found.push(Piece::Element { tag, children: Vec::new() }),
            None => {
                let children = pieces(rest, Some(name(tag)))?;
                found.push(sorted(tag, children));
            }
        }
    }
}

fn sorted<'x>(tag: &'x str, mut children: Vec<Piece<'x>>) -> Piece<'x> {
    if let Some((_, sequence)) = SEQUENCES.iter().find(|(element, _)| *element == name(tag)) {
        let sequence: Vec<&str> = sequence.split(' ').collect();
        // What the list does not know stays behind what it knows, in its own order.
        let rank = |child: &Piece<'_>| match child {
            Piece::Text(_) => sequence.len(),
            Piece::Element { tag, .. } => {
                let own = name(tag).trim_start_matches("w:");
                sequence.iter().position(|s| *s == own).unwrap_or(sequence.len())
            }
        };
        children.sort_by_key(rank);
    }
    Piece::Element { tag, children }
}

impl Piece<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Element { tag, children } => {
                let stray = name(tag) == STRAY.0 && tag.contains(STRAY.1);
                out.push('<');
                out.push_str(&if stray { tag.replace(STRAY.1, "") } else { (*tag).to_owned() });
                out.push('>');
                if !tag.ends_with('/') {
                    children.iter().for_each(|c| c.write(out));
                    out.push_str("</");
                    out.push_str(name(tag));
                    out.push('>');
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let mixed = "<?xml version=\"1.0\"?><w:p><w:pPr><w:rPr /><w:jc w:val=\"both\" /><w:pStyle w:val=\"A\" /></w:pPr>\
                     <w:r><w:rPr><w:sz /><w:b /></w:rPr><w:t>b &lt; a</w:t></w:r></w:p>";
        let wanted = "<?xml version=\"1.0\"?><w:p><w:pPr><w:pStyle w:val=\"A\" /><w:jc w:val=\"both\" /><w:rPr /></w:pPr>\
                      <w:r><w:rPr><w:b /><w:sz /></w:rPr><w:t>b &lt; a</w:t></w:r></w:p>";
        assert_eq!(ordered(mixed), wanted);
        assert_eq!(ordered(wanted), wanted);
        assert_eq!(ordered("<w:gridCol w:w=\"9\" w:type=\"dxa\" />"), "<w:gridCol w:w=\"9\" />");
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_is() {
        for text in ["<a><b></a></b>", "<a>", "</a>", "<a", "text"] {
            assert_eq!(ordered(text), text);
        }
    }
}
