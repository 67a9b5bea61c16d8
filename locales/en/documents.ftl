# The terms and the privacy notes, each in short numbered points.

operator-unnamed = its operator
terms-title = 📄 Terms of { $market } (version { $version })
terms-role = 1. { $market } is run by { $operator }. It brings people who need something done together with people who do it. It is not a party to the job: what two people agree on here is an agreement between the two of them.
terms-free = 2. Posting a job, getting jobs and answering them is free. If booking ever costs a fee, you see it before you agree. The work itself is paid directly between you two.
terms-honest = 3. Say what is true: about the job, about yourself, in reviews. Whoever offers a service may lawfully do it, and looks after their own taxes, permits and insurance.
terms-agreed = 4. A job is booked when both agreed on price and time. Until then either side can step back for free. Afterwards please keep your word; who cannot, releases or cancels as early as possible.
terms-contact = 5. Please keep everything in this chat. Phone numbers, addresses of other services and links are masked, for everyone's safety.
terms-reviews = 6. After a job both sides may review each other. A review opens when both wrote one, or when the time for it is over. It stays, and is not edited.
terms-forbidden = 7. Nothing unlawful, dangerous, hateful or indecent, no fraud, no pressure. The operator may pause or close accounts that do not keep to this, and says why.
terms-trouble = 8. In trouble press “Get help” on the job's card. The operator listens to both sides and decides how the job stands here; your rights under the law stay as they are.
terms-liability = 9. The service is run with care, but without a promise that it always works or that every job finds someone. It is not liable for what people do to each other, as far as the law allows that to be said.
terms-change = 10. If these terms change, you are asked again before you go on. You can leave any time; see the privacy notes.
privacy-title = 🔒 Privacy at { $market } (version { $version })
privacy-who = This market is run by { $operator }, who answers for your data.
privacy-kept = What is kept: your Telegram number (not your phone number), your language, the public name you choose, what you offer and around where, your requests with their place, what you write to each other about a job, your reviews, and when you agreed to the terms.
privacy-not-kept = What is never asked for or shown: your phone number, your Telegram name, username or photo. Nobody here sees them.
privacy-others = Who sees what: others see your public name, your reviews and what you write in a job. The rough area of a request is visible to those who could do it; the exact address only to the person booked, shortly before the job.
privacy-operator = The operator reads conversations only where somebody asks for help with a job, or where the law demands it. Contact details are found and masked by a program, not by people.
privacy-time = How long: half-written drafts until you leave them; messages { $messages } days and exact places { $places } days after their job; agreements, amounts and reviews as long as the books need them and the profile stands. What I said goes after { $sent } days, technical records of incoming messages after a few.
privacy-where = Messages travel through Telegram, which has its own privacy policy. Data is sold to nobody and not used for advertising.
privacy-rights = Your rights: /mydata hands you everything that is kept about you, /settings corrects it, /erase erases it. You can also complain to your data protection authority. Running jobs are finished first.
privacy-erase = For anything else about your data:
privacy-contact = write to { $contact }
privacy-contact-inside = open the card of a job and press “Get help”: the operator reads it.
