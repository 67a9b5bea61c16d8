# Ce que deux personnes changent après la réservation.

verb-reschedule = 🗓 Un autre moment
verb-amend = ✏️ Changer l'accord
verb-agree_change = ✅ Oui, on change
verb-refuse_change = Laisser comme c'est
terms-to-change = { $by ->
    [you] 📄 Ce que tu voudrais changer :
   *[other] 📄 Ce que { $other } voudrait changer :
}
terms-direct = 💵 Payé directement : { $before } → { $now }
news-reschedule-customer-provider = 🗓 { $other } demande un autre moment : { $new_start }.
    Ça te va ? Sinon, tout reste comme c'est.
news-reschedule-provider-customer = 🗓 { $other } demande un autre moment : { $new_start }.
    Ça te va ? Sinon, tout reste comme c'est.
news-amend-customer-provider = ✏️ { $other } voudrait changer ce que vous avez décidé.
    C'est écrit plus bas. Dire non ne te coûte rien.
news-amend-provider-customer = ✏️ { $other } voudrait changer ce que vous avez décidé.
    C'est écrit plus bas. Dire non ne te coûte rien.
news-agree_change-customer-provider = ✅ { $other } a dit oui. À partir de maintenant, c'est : { $total }, { $start }.
news-agree_change-provider-customer = ✅ { $other } a dit oui. À partir de maintenant, c'est : { $total }, { $start }.
news-refuse_change-customer-provider = ↩️ { $other } préfère laisser comme décidé : { $total }, { $start }.
    Écrivez-vous si ça ne te va pas.
news-refuse_change-provider-customer = ↩️ { $other } préfère laisser comme décidé : { $total }, { $start }.
    Écrivez-vous si ça ne te va pas.
news-change_lapse-clock-customer = ⌛ Pas de réponse au changement. Tout reste comme décidé : { $total }, { $start }.
news-change_lapse-clock-provider = ⌛ Pas de réponse au changement. Tout reste comme décidé : { $total }, { $start }.
soon-change_lapse-customer = ⏳ { $other } attend toujours ta réponse sur le changement. Sans elle, tout reste comme décidé { $when }.
soon-change_lapse-provider = ⏳ { $other } attend toujours ta réponse sur le changement. Sans elle, tout reste comme décidé { $when }.
act-reschedule = autre moment proposé
act-amend = changement proposé
act-agree_change = changement accepté
act-refuse_change = laissé comme décidé
act-change_lapse = changement sans réponse
