//! Loads what a step asked for, and nothing else: a step that uses more finds it empty.

use chrono::{DateTime, Utc};
use dialogues::waves::Prospect;
use domain::{
    change::{InviteKind, Message, Withheld},
    facts::{Facts, JobLine, Read, Statistics, ThreadLine, Wants},
    fault::{Fault, FaultStanding},
    fee::FeeFile,
    ids::{JobId, PersonId, ThreadId},
    job::{Actor, Answer, DeclineReason, JobFile, State, Telling},
    matching::{Standing, Supplier, Wanted, eligible},
    offer::{Bid, Invited, Offer},
    person::{Approval, Provider, Side},
};

use super::Town;

impl Town {
    pub(super) fn facts(&self, me: PersonId, wants: &Wants) -> Facts {
        let mut facts = Facts::about(self.people[&me].clone());
        facts.provider = self.providers.get(&me).cloned();
        facts.operator = self.operators.contains(&me);
        facts.sanction = self.sanctions.iter().rev().find(|sanction| sanction.person == me).cloned();
        for job in &wants.jobs {
            facts.jobs.extend(self.load_file(*job, me).map(|file| (*job, file)));
        }
        for read in &wants.reads {
            self.read(read, me, &mut facts);
        }
        facts
    }

    fn read(&self, read: &Read, me: PersonId, facts: &mut Facts) {
        match read {
            Read::Lines => facts.lines = self.lines(me, |job| !job.is_final()).into(),
            Read::Requests => facts.requests = self.lines(me, |_| true),
            Read::Work => facts.work = self.lines(me, |_| true),
            Read::Supply(service, point) => {
                let wanted =
                    Wanted { customer: me, service: service.clone(), place: Some(*point), beyond_km: 0 };
                let matching = self.suppliers_for(me).filter(|supplier| eligible(supplier, &wanted).is_ok());
                facts.supply = i64::try_from(matching.count()).ok().into();
            }
            Read::Code(code) => {
                let mine = |job: &&domain::job::Job| {
                    let role = self.file(job.id, me).role_of(me);
                    facts.operator || role.side().is_some()
                };
                facts.code = self.jobs.values().filter(|job| job.code == *code).find(mine).map(|job| job.id);
            }
            Read::Threads => facts.threads = self.thread_lines(me),
            Read::Inbox => facts.inbox = self.thread_lines(me),
            Read::Talk(id) => {
                let said = self.messages.iter().filter(|m| m.thread == *id && self.talks(me, m));
                facts.talk = said.cloned().collect();
            }
            Read::Thread(id) => {
                facts.threads = self.thread_lines(me).into_iter().filter(|line| line.id == *id).collect();
            }
            Read::Message(id) => {
                facts.message = self.messages.iter().find(|m| m.id == *id && self.talks(me, m)).cloned();
            }
            Read::Profile(person, side) => facts.profile = self.profile(*person, *side),
            Read::Invite(hash) => {
                facts.invite = self.invites.iter().find(|i| i.hash == *hash).map(|i| i.kind.clone());
                if let Some(InviteKind::Profile { provider }) = facts.invite {
                    facts.listing = self.listing_for(me, provider);
                }
            }
            Read::Cases => self.read_cases(facts, |_| true),
            Read::Case(id) => self.read_cases(facts, |case| case.id == *id),
            Read::NotGivenBack(job) => {
                let failed = |file: &&FeeFile| file.fee.job == *job && file.not_given_back().next().is_some();
                facts.not_given_back = self.fees.iter().filter(failed).cloned().collect();
            }
            Read::Operators => facts.operators = self.operators.iter().copied().collect::<Vec<_>>().into(),
            Read::Directory(search) => facts.directory = self.directory(me, search),
            Read::Listing(person) => facts.listing = self.listing_for(me, *person),
            Read::Ranking => facts.ranking = self.ranking(me),
            Read::Payout => facts.payout = self.payouts.get(&me).cloned(),
            Read::Offered => {
                let mine = |offer: &&Offer| offer.provider == me && offer.is_live();
                facts.offered = self.offers.iter().filter(mine).map(|offer| offer.job).collect();
            }
            Read::Statistics => facts.statistics = Some(Statistics::default()),
            hidden => self.read_hidden(hidden, me, facts),
        }
    }

    /// What the guard asks for, and what it hid.
    fn read_hidden(&self, read: &Read, me: PersonId, facts: &mut Facts) {
        match read {
            Read::Recent(thread, since) => {
                let open: Vec<_> = self.thread_lines(me).into_iter().filter(|line| line.open).collect();
                let named = open.iter().find(|line| Some(line.id) == *thread);
                let meant = named.or(if open.len() == 1 { open.first() } else { None }).map(|line| line.id);
                let said = self.messages.iter().filter(|m| Some(m.thread) == meant && m.at >= *since);
                let said: Vec<_> = said.map(|m| (m.author == me, m.text.clone())).collect();
                let mine: Vec<_> =
                    said.iter().filter(|(own, _)| *own).map(|(_, text)| text.clone()).collect();
                facts.recent = mine[mine.len().saturating_sub(6)..].to_vec();
                facts.exchange = said[said.len().saturating_sub(6)..].to_vec();
                facts.exchange_of = meant;
            }
            Read::Marks => {
                facts.marks = self.marks.iter().filter(|(who, _)| *who == me).map(|(_, m)| *m).collect();
            }
            Read::Withheld(message) => {
                let mut kept = self.withheld.iter().map(|known| self.kept(known));
                facts.withheld = kept.find(|known| known.message == *message && known.author == me);
                let thread = facts.withheld.as_ref().map(|known| known.thread);
                let waits = |known: &&Withheld| Some(known.thread) == thread && known.case.is_some();
                facts.in_review = self.withheld.iter().any(|known| waits(&known));
            }
            Read::InReview(case) => {
                let known = self.withheld.iter().find(|known| known.case == Some(*case));
                facts.withheld = known.map(|known| self.kept(known));
            }
            Read::Fault(job, of) => {
                let meant = |fault: &&Fault| match of {
                    Some(number) => fault.match_number == *number,
                    None => fault.standing == FaultStanding::Contested,
                };
                facts.fault = self.faults.iter().filter(|fault| fault.job == *job).rfind(meant).cloned();
            }
            other => self.read_safety(other, me, facts),
        }
    }

    fn kept(&self, words: &Withheld) -> Withheld {
        let open = self.threads.iter().any(|(thread, open)| thread.id == words.thread && *open);
        Withheld { open, ..words.clone() }
    }

    pub(super) fn load_file(&self, id: JobId, viewer: PersonId) -> Option<JobFile> {
        let job = self.jobs.get(&id)?;
        let told = |person| self.dispatches.iter().find(|d| d.job == id && d.provider == person).cloned();
        let all = self.dispatches.iter().filter(|dispatch| dispatch.job == id);
        let declined = all.clone().filter(|dispatch| dispatch.answer == Answer::Declined).count();
        let all_of_it = viewer == job.customer;
        let own = |provider: PersonId| all_of_it || provider == viewer;
        let open = self.threads.iter().filter(|(thread, open)| *open && thread.job == id);
        let mut apart = self.apart_from(job.customer);
        apart.retain(|person| all_of_it || *person == viewer);
        let file = JobFile {
            customer: self.party(job.customer, Side::Customer)?,
            provider: job.provider.and_then(|provider| self.party(provider, Side::Provider)),
            terms: self.terms.iter().filter(|terms| terms.job == id).cloned().collect(),
            dispatch: told(viewer).or_else(|| job.provider.and_then(told)),
            reviews: self.reviews.iter().map(|(r, _)| r).filter(|r| r.job == id).cloned().collect(),
            threads: open.map(|(t, _)| (t.provider, t.id)).filter(|(provider, _)| own(*provider)).collect(),
            telling: Telling {
                told: all.count().try_into().ok()?,
                declined: declined.try_into().ok()?,
                reasons: DeclineReason::ALL
                    .map(|reason| self.reasons.get(&(id, reason)).copied().unwrap_or(0)),
            },
            outside_km: self.outside(job, viewer),
            history: self.events.iter().filter(|(job, _)| *job == id).map(|(_, e)| e.clone()).collect(),
            bids: self.bids(id).filter(|bid| own(bid.offer.provider)).collect(),
            invitations: self
                .invitations
                .iter()
                .filter(|i| i.job == id && own(i.provider))
                .filter_map(|i| Some(Invited { invitation: *i, name: self.name_of(i.provider)? }))
                .collect(),
            fee: self.fees.iter().rev().find(|file| file.fee.job == id).cloned(),
            together: Vec::new(),
            payout: job.provider.and_then(|provider| self.payouts.get(&provider)).cloned(),
            views: self.views_of(job),
            apart,
            job: job.clone(),
        };
        Some(if all_of_it { file.for_customer() } else { file })
    }

    /// How far a request that is asked further away lies outside the viewer's area.
    fn outside(&self, job: &domain::job::Job, viewer: PersonId) -> Option<i64> {
        let told = self.dispatches.iter().find(|told| told.job == job.id && told.provider == viewer)?;
        let area = self.providers.get(&viewer)?.area.circle;
        let outside = job.request.outreach.beyond_km > 0 && !area.contains(job.request.place.point);
        outside.then(|| (told.distance_km - i64::from(area.radius_km())).max(1))
    }

    /// All offers on a job, by score of who made them: here, by how many reviews they have.
    fn bids(&self, job: JobId) -> impl Iterator<Item = Bid> {
        let of_job = self.offers.iter().filter(move |offer| offer.job == job);
        of_job.filter_map(move |offer| {
            let told = self.dispatches.iter().find(|d| d.job == job && d.provider == offer.provider);
            let provider = self.party(offer.provider, Side::Provider)?;
            Some(Bid { offer: offer.clone(), provider, distance_km: told.map(|told| told.distance_km) })
        })
    }

    fn talks(&self, me: PersonId, message: &Message) -> bool {
        let mut threads = self.threads.iter().map(|(thread, _)| thread);
        threads.any(|thread| thread.id == message.thread && [thread.customer, thread.provider].contains(&me))
    }

    pub(super) fn lines(&self, me: PersonId, keep: impl Fn(State) -> bool) -> Vec<JobLine> {
        let line = |job: &domain::job::Job| {
            let file = self.file(job.id, me);
            let side = match file.role_of(me) {
                Actor::Candidate => Side::Provider,
                actor => actor.side()?,
            };
            Some(JobLine {
                id: job.id,
                epoch: job.epoch,
                code: job.code.clone(),
                service: job.request.service.clone(),
                state: job.state,
                side,
                slot: job.request.slot,
                agreed: file.agreed_terms().map(|terms| terms.start),
                held: job.provider == Some(me),
                zone: job.request.place.zone,
                other: file.party(side.other()).map(|party| party.name.to_string()),
                waiting: true,
                invites: job.customer == me && job.state == State::Open && job.switches.directory,
            })
        };
        self.jobs.values().rev().filter(|job| keep(job.state)).filter_map(line).collect()
    }

    fn thread_lines(&self, me: PersonId) -> Vec<ThreadLine> {
        let mine = self.threads.iter().filter(|(t, _)| t.customer == me || t.provider == me);
        let line = |(thread, open): &(domain::change::Thread, bool)| {
            let other = if thread.customer == me { thread.provider } else { thread.customer };
            let heard = self.messages.iter().filter(|m| m.thread == thread.id && m.author == other);
            ThreadLine {
                id: thread.id,
                job: thread.job,
                code: self.jobs[&thread.job].code.clone(),
                state: self.jobs[&thread.job].state,
                side: if thread.customer == me { Side::Customer } else { Side::Provider },
                other,
                other_name: self.people[&other].name.as_ref().expect("who talks has a name").to_string(),
                open: *open && !self.is_parted(thread),
                heard_at: heard.map(|message| message.at).max(),
                unread: 0,
                waiting_since: self.waiting_since(thread.id, me),
                documents: self.jobs[&thread.job].switches.passes_documents(self.jobs[&thread.job].state),
            }
        };
        mine.map(line).collect()
    }

    /// The first message of the other side that has no answer yet.
    fn waiting_since(&self, thread: ThreadId, me: PersonId) -> Option<DateTime<Utc>> {
        let said = self.messages.iter().filter(|message| message.thread == thread);
        let answered = said.clone().filter(|message| message.author == me).map(|message| message.at).max();
        let open = said.filter(|message| message.author != me && Some(message.at) > answered);
        open.map(|message| message.at).min()
    }

    pub(super) fn prospects(&self) -> impl Iterator<Item = Prospect> {
        self.providers.values().map(|provider| Prospect {
            supplier: Supplier {
                id: provider.person,
                services: provider.services.clone(),
                area: provider.area.circle,
                standing: self.standing(provider),
                blocked_pair: false,
            },
            rating: self.rating(provider.person, Side::Provider),
            jobs_done: self.jobs_done(provider.person, Side::Provider),
            told_lately: 0,
        })
    }

    pub(super) fn standing(&self, provider: &Provider) -> Standing {
        match provider.approval {
            _ if self.is_barred(provider.person) => Standing::Banned,
            Approval::Waiting | Approval::Refused => Standing::NotApproved,
            Approval::Approved if provider.paused => Standing::Paused,
            Approval::Approved => Standing::Active,
        }
    }

    fn is_barred(&self, person: PersonId) -> bool {
        let newest = self.sanctions.iter().rev().find(|sanction| sanction.person == person);
        newest.is_some_and(|sanction| {
            sanction.kind != domain::change::SanctionKind::Lifted
                && sanction.until.is_none_or(|until| until > self.now)
        })
    }
}
