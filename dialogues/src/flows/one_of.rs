//! Several conversations under one name: what is asked of it is asked of the one it is.

/// `one_of! { Name: Variant, … }`, each variant with a conversation in it.
macro_rules! one_of {
    ($name:ident: $($variant:ident),* $(,)?) => {
        impl Conversation for $name {
            fn wants(&self, input: &$crate::input::Input) -> domain::facts::Wants {
                match self { $(Self::$variant(one) => one.wants(input),)* }
            }

            fn prompt(&self, talk: &$crate::talk::Talk<'_, '_>) -> Option<$crate::say::Prompt> {
                match self { $(Self::$variant(one) => one.prompt(talk),)* }
            }

            fn take(
                &mut self,
                answer: &$crate::flows::Answer<'_>,
                talk: &mut $crate::talk::Talk<'_, '_>,
            ) -> $crate::flows::Turn {
                match self { $(Self::$variant(one) => one.take(answer, talk),)* }
            }

            fn back(&mut self, talk: &$crate::talk::Talk<'_, '_>) -> bool {
                match self { $(Self::$variant(one) => one.back(talk),)* }
            }

            fn has_back(&self, talk: &$crate::talk::Talk<'_, '_>) -> bool {
                match self { $(Self::$variant(one) => one.has_back(talk),)* }
            }
        }
    };
}
