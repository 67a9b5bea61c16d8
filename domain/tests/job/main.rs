//! The life of a job, held from outside: the table against a statement written by hand, stories of whole
//! lives, and random walks through all of it.

mod apart;
mod changes;
mod dice;
mod entering;
mod fixtures;
mod invitations;
mod moments;
mod offers;
mod particulars;
mod record;
mod refunds;
mod refusals;
mod rescue;
mod rules;
mod settling;
mod signing;
mod statement;
mod stories;
mod turn;
mod walks;
mod warnings;
mod world;
