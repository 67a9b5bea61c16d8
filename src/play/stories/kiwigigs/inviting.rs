//! The customer looks people up, and invites one who has not offered; the invitation binds nobody.

use domain::offer::{InvitationState, Origin};

use super::{Cast, newest_job, offering::offer, person};
use crate::{
    play::director::{
        Director, Proof,
        Requirement::{K, X},
        Step,
    },
    store::Backend,
};

use Step::{Press, Write};

pub(super) async fn mia_invites_aroha<DB: Backend>(
    director: &Director<DB>,
    cast: &Cast<DB>,
) -> anyhow::Result<()> {
    let Cast { mia, aroha, .. } = cast;
    director.scene("Mia looks people up, and invites Aroha", mia, aroha);
    mia.takes(&[Write("/requests"), Press("#"), Press("Invite people"), Press("Best rated")]).await?;
    let found = mia.sees(["Aroha", "from $250"])?;
    mia.takes(&[Press("Aroha")]).await?;
    let listing = mia.sees(["Aroha", "20 years in the trade", "Old villas", "Here since", "Invite to"])?;
    mia.takes(&[Press("Invite to")]).await?;
    director.shows([K(5), X(2)], found.and(listing).and(mia.sees(["Aroha is invited to"])?));
    let rung = aroha.sees(["invites you to make an offer", "binds neither", "Make an offer", "No thanks"])?;
    let file = newest_job(director, mia, mia).await?;
    let state = file.invitations.first().map(|invited| invited.invitation.state);
    let sent = Proof::holds("the invitation", &state, &Some(InvitationState::Sent))?;
    director.shows(K(6), rung.and(aroha.hears_a_ring()?).and(sent));
    offer(director, aroha, ("Make an offer", "610", 16, "Lime wash, if you like; it suits old walls."))
        .await?;
    let file = newest_job(director, mia, mia).await?;
    let of_aroha = person(director, aroha).await?;
    let offers = file.bids.iter().filter(|bid| bid.offer.provider == of_aroha);
    let marked: Vec<Origin> = offers.map(|bid| bid.offer.origin).collect();
    let once = Proof::holds("Aroha's offers", &marked, &vec![Origin::Invited])?;
    mia.takes(&[Write("/requests"), Press("#"), Press("Compare 3 offers")]).await?;
    director.shows(K(7), mia.sees(["3 offers", "Tane", "Liam", "Aroha", "You invited them"])?.and(once));
    mia.takes(&[Press("Aroha · $610"), Press("No thanks")]).await?;
    let _ = aroha.sees(["said no thanks to your offer", "It changes nothing else"])?;
    Ok(())
}
