//! One call, and what it means where the provider refuses.

use domain::fee::{Call, Refund, Said};

use crate::{
    called::Outcome,
    payments::{Asked, PaymentProvider, Refused},
};

/// Makes a call. A refusal for good is an answer, too.
pub(super) async fn perform(provider: &dyn PaymentProvider, call: Call, asked: Option<&Asked>) -> Outcome {
    let Some(asked) = asked else { return Outcome::Moot };
    let answer = match call {
        Call::Open(_) => provider.open(asked).await,
        Call::Look(_) => provider.look(asked).await,
        Call::Close(_) => provider.close(asked).await,
        Call::Refund(_) => provider.refund(asked).await,
    };
    let refused = match answer {
        Ok(said) => return Outcome::Said(said),
        Err(refused) => refused,
    };
    match refused {
        Refused::Decided(why) => {
            tracing::warn!(?call, why, "the payment provider refused");
            Outcome::Said(meant(call, asked))
        }
        Refused::Unknown(why) => {
            tracing::info!(?call, why, "the payment provider gave no answer and is asked again");
            Outcome::Later
        }
        Refused::Configuration(why) => {
            tracing::error!(?call, why, "the payment provider does not accept our configuration");
            Outcome::Later
        }
    }
}

/// What a refusal for good says of the attempt.
fn meant(call: Call, asked: &Asked) -> Vec<Said> {
    let capture = asked.attempt.capture.as_ref();
    match call {
        Call::Open(_) => vec![Said::NotOpened],
        Call::Look(_) | Call::Close(_) => vec![Said::Unknown],
        Call::Refund(_) => capture
            .map(|capture| Said::Refunded {
                reference: capture.reference.clone(),
                refund: Refund::Failed,
                round: capture.round,
            })
            .into_iter()
            .collect(),
    }
}
