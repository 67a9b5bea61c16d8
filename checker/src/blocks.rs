//! Blocks: nothing begins between two people of whom one keeps away from the other.

use super::rows::Rows;

/// What began, or is still open, and should not be.
pub async fn at_rest(rows: &mut Rows) -> Vec<String> {
    let mut broken = Vec::new();
    for (job, provider) in rows.told_across_blocks().await {
        broken.push(format!("{provider} was told of {job} of somebody they are kept apart from"));
    }
    for (job, provider) in rows.matched_across_blocks().await {
        broken.push(format!("{provider} and the customer of {job} are kept apart, and were matched"));
    }
    for (job, provider) in rows.offers_across_blocks().await {
        broken.push(format!("{provider} and the customer of {job} are kept apart, and an offer is live"));
    }
    for (message,) in rows.messages_across_blocks().await {
        broken.push(format!("message {message} passed between two who are kept apart"));
    }
    broken
}
