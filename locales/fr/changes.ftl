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

# Qui n'était pas là.

verb-say_missed = { $side ->
    [customer] 🚫 Personne n'est venu
   *[provider] 🚫 Il n'y a personne
}
verb-admit_missed = Oui, je n'étais pas là
verb-deny_missed = Non, j'étais là
verb-came_after_all = 👋 On s'est vus finalement
news-say_missed-customer-provider = ⚠️ { $other } dit que tu n'es pas venu.
    C'est vrai ? Si tu le vois autrement, dis-le : quelqu'un regarde.
news-say_missed-provider-customer = ⚠️ { $other } dit qu'il n'y avait personne.
    C'est vrai ? Si tu le vois autrement, dis-le : quelqu'un regarde.
news-admit_missed-customer-provider = 🔚 { $other } dit que c'est vrai. Le job est terminé.
    Merci d'y être allé. Ça ne compte pas contre toi.
news-admit_missed-provider-customer = 🔚 { $other } dit que c'est vrai. Le job est terminé.
    Tu peux republier ; ça prend une minute.
news-admit_missed-clock-customer = { $said ->
    [you] 🔚 { $other } n'a pas répondu à temps : ça compte comme une absence. Le job est terminé.
        Tu peux republier ; ça prend une minute.
   *[other] 🔚 Tu n'as pas répondu à temps : ça compte comme une absence. Le job est terminé.
        Tu peux republier quand tu veux.
}
news-admit_missed-clock-provider = { $said ->
    [you] 🔚 { $other } n'a pas répondu à temps : ça compte comme une absence. Le job est terminé.
        Merci d'y être allé. Ça ne compte pas contre toi.
   *[other] 🔚 Tu n'as pas répondu à temps : ça compte comme une absence. Le job est terminé.
        Il n'y a plus rien à faire.
}
news-deny_missed-customer-provider = 🆘 { $other } le voit autrement et dit avoir été là.
    L'équipe regarde. Vous pouvez toujours vous écrire.
news-deny_missed-provider-customer = 🆘 { $other } le voit autrement et dit avoir été là.
    L'équipe regarde. Vous pouvez toujours vous écrire.
news-came_after_all-customer-provider = 👋 { $other } dit que vous vous êtes vus finalement.
news-came_after_all-provider-customer = 👋 { $other } dit que vous vous êtes vus finalement.
news-confirm_missed-operator-customer = { $said ->
    [you] 🧭 L'équipe a décidé que { $other } n'était pas là. Le job est terminé.
        Tu peux republier quand tu veux.
   *[other] 🧭 L'équipe a décidé que tu n'étais pas là. Le job est terminé.
        Tu peux republier quand tu veux.
}
news-confirm_missed-operator-provider = { $said ->
    [you] 🧭 L'équipe a décidé que { $other } n'était pas là. Le job est terminé.
        Il n'y a plus rien à faire.
   *[other] 🧭 L'équipe a décidé que tu n'étais pas là. Le job est terminé.
        Il n'y a plus rien à faire.
}
soon-admit_missed-customer = ⏳ { $other } dit que tu n'étais pas là. Sans réponse, ça compte comme vrai { $when }.
soon-admit_missed-provider = ⏳ { $other } dit que tu n'étais pas là. Sans réponse, ça compte comme vrai { $when }.
act-say_missed = a dit que l'autre n'était pas là
act-admit_missed = compte comme absent
act-deny_missed = a dit avoir été là
act-came_after_all = vus finalement
act-confirm_missed = absence constatée

# Two jobs at a time.

ask-both = ⚠️ À ce moment-là, tu as déjà { $other }. Celui-ci commence { $start }. Tu prends les deux ?
choice-both = ✅ Oui, je peux faire les deux
choice-not-both = Non, laisse
ask-offer-clash = ⚠️ Vers ce moment-là, tu as déjà { $other }.
