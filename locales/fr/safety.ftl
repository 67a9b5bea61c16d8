# Ne plus croiser quelqu'un, et le signaler à l'équipe.

looked-at-first = 🔎 Merci ! Avant que quelqu'un la reçoive, l'équipe du marché jette un œil à cette demande. Tu le sais tout de suite :
badge-given = { $kind ->
    [identity] 🪪 Ton identité a été vérifiée. Tout le monde le lit maintenant sur ton profil.
   *[licence] 📜 Ta licence a été vérifiée. Tout le monde le lit maintenant sur ton profil.
}
badge-taken = { $kind ->
    [identity] 🪪 La vérification de ton identité n'est plus sur ton profil. Des questions ? /support
   *[licence] 📜 La vérification de ta licence n'est plus sur ton profil. Des questions ? /support
}
wants-a-look = 🔎 Avec ces mots, la demande doit être regardée par l'équipe du marché, donc elle reste comme avant. Retire-la et publie-la à nouveau : elle sera regardée.
verb-block = 🚫 Bloquer
verb-report = 🚩 Signaler
door-blocks = 🚫 Personnes bloquées
command-block = Bloquer la personne à qui j'écris
command-report = Signaler la personne à qui j'écris
ask-block = 🚫 Bloquer { $name } ?
    À partir de maintenant, plus rien ne passe entre vous : ni demandes, ni offres, ni invitations, ni messages. { $name } n'en sait rien.
    Un job que vous avez déjà ensemble continue ; les moyens d'en sortir sont sur sa carte.
block-yes = 🚫 Oui, bloquer
block-no = Non, laisser comme ça
blocked = 🚫 C'est fait. { $name } et toi, vous ne vous croiserez plus ici, et { $name } n'en sait rien. Tu peux revenir dessus quand tu veux.
blocked-running = Ce job à vous deux continue jusqu'au bout, avec sa conversation. Tu peux en sortir, ou demander de l'aide :
unblocked = 🟢 { $name } n'est plus sur ta liste. Ce qui convient vous arrive de nouveau à tous les deux.
unblock = 🟢 Débloquer { $name }
blocks-title = 🚫 Personnes bloquées
blocks-none = Tu n'as bloqué personne.
blocks-some = Rien d'elles ne t'arrive, et rien de toi ne leur arrive. Elles n'en savent rien.
blocks-how = Pour bloquer ou signaler quelqu'un, ouvre votre conversation (/inbox), son profil, ou la carte d'un job terminé.
offer-gone = 🔒 { $name } n'est plus disponible, donc cette offre n'est plus là. Les autres tiennent toujours.
after-bad-review = Noté ✅ Ça n'a pas l'air de s'être bien passé. Tu peux ne plus croiser { $name }, ou raconter à l'équipe ce qui s'est passé.
ask-report = 🚩 Qu'est-ce qui ne va pas avec { $name } ? L'équipe le lit ; { $name } ne saura pas qui l'a dit.
ask-report-words = 🚩 Que s'est-il passé avec { $name } ? Raconte-le avec tes mots.
wrong-contacts = 📞 Demande des coordonnées
wrong-rude = 🤬 Insultes ou menaces
wrong-unsafe = ⚠️ Je ne me sens pas en sécurité
wrong-spam = 🎣 Spam ou arnaque
wrong-other = ✏️ Autre chose
reported = 🚩 Merci de l'avoir dit. Quelqu'un regarde, et je t'écris quand c'est fait. { $name } ne saura pas que c'était toi.
report-waits = 🚩 Tu l'as déjà dit ; quelqu'un regarde. Je t'écris quand c'est fait.
report-dealt = 🚩 On a regardé ce que tu as dit de { $name }, et c'est réglé. Merci : c'est ce qui garde l'endroit agréable. La suite reste entre l'équipe et cette personne.
warned = ⚠️ Quelque chose que tu as fait ici est arrivé à l'équipe, qui te demande de changer ça :
warned-contacts = Les coordonnées restent hors du chat, et les jobs se décident ici.
warned-rude = Reste aimable, même en désaccord. Les menaces n'ont pas leur place ici.
warned-unsafe = Fais en sorte que l'autre personne se sente en sécurité avec toi.
warned-spam = Pas de publicité, et rien qui trompe les autres.
warned-other = Traite les gens comme tu aimes qu'on te traite. Des questions ? /support
own-cases = ⚖️ { $count ->
    [one] Quelque chose attend dont tu fais partie.
   *[other] { $count } choses attendent dont tu fais partie.
} C'est à quelqu'un d'autre de l'équipe de décider. Tu peux ajouter quelqu'un :
case-report = 🚩 Signalement
desk-report = { $by } au sujet de { $about } :
desk-report-silent = Ces deux personnes ne se sont pas écrit.
desk-report-talk = Leurs derniers messages :
desk-report-how = L'avertissement dit ce qui ne se fait pas ici, pas qui l'a dit. Les autres sanctions sont sous le job.
desk-look-job = 🔎 Le job
report-warn = ⚠️ Avertir
report-pause = ⏸ Pause de 24 h
report-dismiss = 👌 En rester là
why-blocked = { $count ->
    [one] 🚫 Tu as bloqué 1 personne : ses demandes ne t'arrivent pas, et les tiennes ne lui arrivent pas.
   *[other] 🚫 Tu as bloqué { $count } personnes : leurs demandes ne t'arrivent pas, et les tiennes ne leur arrivent pas.
}
refusal-own-case = Tu fais partie de cette histoire : c'est à quelqu'un d'autre de l'équipe de décider.

# La réponse sous un avis, et les avis qui enfreignent les règles.

verb-reply = 💬 Répondre à l'avis
verb-report_review = 🚩 Signaler l'avis
report-a-review = 🚩 Signaler un avis
detail-review-reply = ↪ Réponse :
ask-reply = 💬 Que veux-tu répondre ? Qui lit l'avis lit ta réponse en dessous. C'est une seule réponse, et elle ne se change plus après.
replied = 💬 Ta réponse est maintenant sous l'avis.
reply-came = 💬 { $name } a répondu à ton avis.
ask-which-review = 🚩 De quel avis s'agit-il ?
ask-breach = 🚩 Qu'est-ce qui ne va pas dans cet avis ? Une mauvaise note seule n'enfreint aucune règle.
ask-breach-words = 🚩 Qu'est-ce qui ne va pas ? Raconte-le avec tes mots.
breach-contacts = 📞 Il contient des coordonnées
breach-rude = 🤬 Insultes ou menaces
breach-unsafe = 🔒 Il raconte des choses privées
breach-spam = 🎣 Pas au sujet de ce job
breach-other = ✏️ Autre chose
review-reported = 🚩 Merci de l'avoir dit. Quelqu'un regarde, et je t'écris quand c'est fait.
review-is-gone = 🚩 L'avis que tu as signalé n'est plus là. Merci de l'avoir dit.
review-stays = 🚩 On a regardé l'avis que tu as signalé : il n'enfreint aucune règle, donc il reste. Tu peux répondre à ce qu'on dit de toi.
review-removed = 🗑 L'équipe a retiré ton avis, parce qu'il enfreint les règles d'ici. Il ne compte plus nulle part.
case-review = 🚩 Avis
desk-review = { $by } au sujet d'un avis sur { $about } :
desk-review-how = Enfreint les règles : coordonnées ou choses privées, insultes ou menaces, publicité, ou ce qui ne parle pas de ce job. Une mauvaise note seule, jamais.
report-remove = 🗑 Le retirer
report-keep = 👌 Il reste
ask-removal = 🗑 Pourquoi cet avis de { $name } est-il retiré ? { $name } lit ce que tu écris.
