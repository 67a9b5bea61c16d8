# Les soucis qu'on règle, et les sanctions qu'on regarde à nouveau.

verb-tell_side = ✍️ Raconter ma version
verb-their_side = 👀 Ce que dit l'autre
verb-offer_settlement = 🤝 Proposer une issue
verb-accept_settlement = ✅ D'accord
verb-ask_operator = 🧭 Demander l'aide de l'équipe
verb-answer_operator = 💬 Répondre
ask-happened = ✍️ Que s'est-il passé ? Raconte-le avec tes mots. L'équipe le lit ; l'autre personne aussi, une fois que vous avez tous les deux raconté, ou après le temps pour en parler.
ask-happened-so-far = Jusqu'ici tu as dit :
ask-fair = ⚖️ Qu'est-ce qui serait juste ?
ask-way-out = 🤝 Quelle issue proposes-tu ? Si elle est acceptée, c'est ainsi que ça finit.
way-go_on = ▶️ Rien, on continue
way-finish = 🔧 Finir le travail
way-pay_less = 💵 Le compter comme fait, pour moins
way-end_fee_back = { $fee ->
    [yes] ❌ Annuler, frais rendus
   *[no] ❌ Annuler le job
}
way-end_fee_kept = ❌ Annuler, frais gardés
way-with-total = { $way } : { $total }
ask-less = 💵 Combien en tout, au lieu de { $agreed } ? Écris un montant, ou touche-en un.
side-told = ✅ Merci, ta version est notée.
side-told-again = Tu peux la changer encore une fois, sur la carte du job.
side-fair = ⚖️ Serait juste : { $way }
side-photos = { $count ->
    [one] 📷 1 photo
   *[other] 📷 { $count } photos
}
both-told = 👀 Vous avez tous les deux raconté
both-told-read = Tu peux lire ce que dit l'autre maintenant.
theirs-title = 👀 { $name } dit
on-table = { $by ->
    [you] 🤝 Tu proposes : { $way }
    [operator] 🧭 L'équipe propose : { $way }
   *[other] 🤝 { $other } propose : { $way }
}
on-table-agreed = { $by ->
    [you] ✅ Tu es d'accord. Il manque { $other }.
   *[other] ✅ { $other } est d'accord. Il manque toi.
}
news-offer_settlement-customer-provider = 🤝 { $other } propose une issue.
    Elle est en dessous. Un geste, et c'est réglé.
news-offer_settlement-provider-customer = 🤝 { $other } propose une issue.
    Elle est en dessous. Un geste, et c'est réglé.
news-offer_settlement-operator-customer = 🧭 L'équipe propose une issue.
    Elle est en dessous. Si vous êtes d'accord tous les deux, c'est réglé.
news-offer_settlement-operator-provider = 🧭 L'équipe propose une issue.
    Elle est en dessous. Si vous êtes d'accord tous les deux, c'est réglé.
news-accept_settlement-customer-provider = { $state ->
    [disputed] ✅ { $other } accepte ce que propose l'équipe. Il manque toi.
   *[other] 🤝 { $other } est d'accord. C'est réglé, comme proposé.
}
news-accept_settlement-provider-customer = { $state ->
    [disputed] ✅ { $other } accepte ce que propose l'équipe. Il manque toi.
   *[other] 🤝 { $other } est d'accord. C'est réglé, comme proposé.
}
news-ask_operator-customer-provider = { $both ->
    [yes] 🧭 Vous l'avez demandé tous les deux : maintenant l'équipe aide.
   *[no] 🧭 { $other } aimerait que l'équipe aide maintenant.
        Si tu le demandes aussi, elle aide tout de suite.
}
news-ask_operator-provider-customer = { $both ->
    [yes] 🧭 Vous l'avez demandé tous les deux : maintenant l'équipe aide.
   *[no] 🧭 { $other } aimerait que l'équipe aide maintenant.
        Si tu le demandes aussi, elle aide tout de suite.
}
news-talk_over-clock-customer = 🧭 Vous avez eu le temps de régler ça. Maintenant l'équipe aide.
    Vous pouvez toujours vous mettre d'accord, quand vous voulez.
news-talk_over-clock-provider = 🧭 Vous avez eu le temps de régler ça. Maintenant l'équipe aide.
    Vous pouvez toujours vous mettre d'accord, quand vous voulez.
news-end_keeping_fee-operator-customer = 🧭 L'équipe a mis fin à ce job. Les frais de réservation restent payés.
    Tu peux republier quand tu veux.
news-end_keeping_fee-operator-provider = 🧭 L'équipe a mis fin à ce job.
    Il n'y a plus rien à faire.
act-offer_settlement = issue proposée
act-accept_settlement = issue acceptée
act-ask_operator = a demandé l'aide de l'équipe
act-talk_over = temps pour régler ça à deux écoulé
act-end_keeping_fee = arrêté, frais gardés
refusal-still-talking = Ils ont encore le temps de régler ça à deux. Tu décides après, ou quand les deux te le demandent.
refusal-has-it = Quelqu'un d'autre de l'équipe s'en occupe déjà.

# Au bureau de l'équipe.

case-appeal = 🔁 Nouveau regard
case-is-taken = { $line } · quelqu'un d'autre l'a
case-taken = { $line } · chez { $name }
case-yours = 🙋 C'est à toi maintenant.
case-given-back = ↩️ Rendu : n'importe qui peut le prendre.
desk-take = 🙋 Je m'en occupe
desk-return = ↩️ Le rendre
desk-case_file = 🗂 Dossier
desk-write_c = 💬 Écrire au client
desk-write_p = 💬 Écrire au prestataire
desk-propose = 🤝 Proposer une issue
desk-end_keep = ❌ Annuler, frais gardés
desk-side = { $side ->
    [customer] 🙋 La version du client :
   *[provider] 🔧 La version du prestataire :
}
desk-side-silent = { $side ->
    [customer] 🙋 Le client n'a pas encore raconté sa version.
   *[provider] 🔧 Le prestataire n'a pas encore raconté sa version.
}
desk-letter = { $by ->
    [operator] { $side ->
        [customer] 💬 Au client, { $when } :
       *[provider] 💬 Au prestataire, { $when } :
    }
   *[side] { $side ->
        [customer] 💬 Le client répond, { $when } :
       *[provider] 💬 Le prestataire répond, { $when } :
    }
}
desk-on-table = { $by ->
    [customer] 🤝 Le client propose : { $way }
    [provider] 🤝 Le prestataire propose : { $way }
   *[operator] 🤝 Proposé aux deux : { $way }
}
desk-agreed = { $side ->
    [customer] ✅ Le client est d'accord.
   *[provider] ✅ Le prestataire est d'accord.
}
desk-talk-until = 🕊 Ils règlent ça entre eux jusqu'à { $until }. Après, tu peux proposer et décider.
your-turn = 🧭 C'est à toi maintenant
proposed-both = 🤝 Les deux le lisent maintenant. S'ils sont d'accord, c'est réglé.
ask-letter = 💬 Que veux-tu dire à { $name } ? Ça passe par la maison, sans ton nom.
letter-sent = 💬 Envoyé à { $name }. La réponse revient ici.
letter-from = 🧭 De l'équipe de { $market }
letter-back = 💬 { $name } répond
letter-answered = 💬 Ta réponse est chez l'équipe.
ask-answer = 💬 Que réponds-tu à l'équipe ? L'autre personne ne le lit pas.

# Le dossier.

file-name = dossier
file-title = 🗂 Dossier
file-what = Tout au même endroit, comme c'était et comme ça a continué. Les photos suivent.
file-head = Dossier du job { $code }, { $market }
file-opened = De l'aide a été demandée : { $when }
file-job = Le job
file-fix = À corriger :
file-done-note = À la fin du travail :
file-views = Les deux versions
file-terms = Accords
file-version = Version { $number } : { $total }, début { $start }
file-signed = Signé ({ $who }) : { $when }
file-fee = Frais de réservation
file-fee-line = { $state ->
    [due] { $amount }, pas encore payés
    [paid] { $amount }, payés
    [back] { $amount }, rendus
   *[void] { $amount }, plus dus
}
file-timeline = Ce qui s'est passé
file-said = Ce qu'ils s'étaient écrit jusque-là
file-since = Ce qu'ils se sont écrit depuis
file-nothing = Rien.
file-file = { $kind ->
    [photo] Photo
    [video] Vidéo
    [animation] Animation
    [voice] Message vocal
    [video_note] Vidéo ronde
    [sticker] Sticker
   *[document] Fichier
}
file-letters = Avec l'équipe
file-done = Ce que l'équipe a fait
file-photos = Photos
file-photos-follow = { $count ->
    [one] 1 photo suit dans le chat.
   *[other] { $count } photos suivent dans le chat, dans l'ordre de ce dossier.
}

# Pour combien de temps, et un nouveau regard.

ask-how-long = { $kind ->
    [banned] 🚫 Pour combien de temps exclure { $name } ?
   *[paused] ⏸ Pour combien de temps mettre { $name } en pause ?
}
length-day = 1 jour
length-week = 1 semaine
length-month = 1 mois
length-good = Pour de bon
door-appeal = 🔁 Demander un nouveau regard
ask-appeal = 🔁 Pourquoi faudrait-il regarder à nouveau ? Raconte-le avec tes mots. Tu peux demander une fois.
appeal-taken = 🔁 Merci. Une personne regarde à nouveau, si possible une autre, et on t'écrit.
appealed-already = 🔁 Tu as déjà demandé un nouveau regard. C'est une fois par décision.
nothing-to-appeal = 🟢 Rien ne pèse sur ton compte. Tout fonctionne.
appeal-kept = 🔁 On a regardé à nouveau. Ça reste comme c'est.
appeal-shortened = 🔁 On a regardé à nouveau : ça finit plus tôt, { $until }.
sanction-over = 🟢 Ton compte est de nouveau ouvert. Tout marche comme avant.
another-looks = 🔁 C'est toi qui as décidé. Quelqu'un d'autre de l'équipe regarde à nouveau.
desk-appeal = { $kind ->
    [banned] 🔁 { $name } a son compte fermé, et demande un nouveau regard.
   *[paused] 🔁 { $name } a son compte en pause, et demande un nouveau regard.
}
desk-appeal-until = Jusqu'à { $until }.
desk-appeal-house = C'est venu tout seul, à cause de coordonnées envoyées encore et encore.
desk-appeal-says = La personne dit :
desk-keep = 👌 Ça reste
desk-shorter = ⏳ Raccourcir
desk-free = 🟢 Lever
