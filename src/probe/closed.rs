//! Closed sets of reasons: each value has a code, and each code has words in
//! both languages (`src/report/locale/page.*.ftl`).

/// Declares an enum whose every value has a code of the `.ftl` files.
macro_rules! closed {
    ($(#[$outer:meta])* $vis:vis enum $name:ident { $($(#[$inner:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        $vis enum $name { $($(#[$inner])* $variant,)+ }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its message in the `.ftl` files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Its words, before a language is chosen.
            pub const fn message(self) -> $crate::model::Message {
                $crate::model::Message::new(self.code())
            }
        }
    };
}

pub(super) use closed;
