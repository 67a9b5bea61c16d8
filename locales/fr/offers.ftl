# Les demandes qui comparent des offres : ce qu'on en raconte, et les boutons et questions qui les font.

act-edit_request = demande modifiée
act-explain = question répondue pour tous
act-extend = ouverte plus longtemps

verb-edit_request = ✏️ Modifier la demande
verb-extend = ⏳ La laisser ouverte plus longtemps

news-offers = { $count ->
    [one] 📬 Tu as reçu une offre.
        Jettes-y un œil : prix, heure et ce que les autres disent de cette personne. Rien n'est réservé tant que tu n'as pas choisi.
   *[other] 📬 Tu as maintenant { $count } offres.
        Compare-les quand tu veux. Rien n'est réservé tant que tu n'as pas choisi.
}
news-confirm-offer = ✏️ { $other } a modifié la demande. Ton offre tient toujours ?
    Tant que tu ne le dis pas, on ne peut pas la choisir.
news-turned-down = 🙏 { $other } dit non merci à ton offre cette fois.
    Ça ne change rien d'autre. Tu peux en faire une autre tant que la demande est ouverte.
news-not-chosen = { $state ->
    [cancelled] 🔒 { $other } a retiré la demande.
        Ton offre est fermée. Ça ne change rien pour toi.
    [open] 🔒 Cette demande n'est plus disponible.
        Merci pour ton offre. Ça ne change rien pour toi.
    [matched] 🔒 Cette demande n'est plus disponible.
        Merci pour ton offre. Ça ne change rien pour toi.
    [awaiting_fee] 🔒 Cette demande n'est plus disponible.
        Merci pour ton offre. Ça ne change rien pour toi.
    [expired] 🔒 Cette demande n'est plus disponible.
        Merci pour ton offre. Ça ne change rien pour toi.
   *[other] 🔒 Quelqu'un d'autre a été retenu pour ce job.
        Merci pour ton offre. Ça ne change rien pour toi.
}
news-back-in-the-running = 🔁 De nouveau en course : la demande est rouverte.
    Ton offre compte comme avant. Tu peux la changer ou la retirer.
news-invited = 💌 { $other } t'invite à faire une offre.
    Ça n'engage personne, et dire non ne coûte rien.

refusal-below-fee = Ça ne dépasse pas les frais de réservation, donc il ne resterait rien. Propose un peu plus.
refusal-offer-gone = Cette offre n'est plus là. Rien n'a été réservé.
refusal-offer-changed = Cette offre a changé entre-temps. Regarde la nouvelle.
refusal-offer-outdated = Tu as modifié la demande depuis. L'autre personne doit d'abord dire si son offre tient toujours.

# Où en est une telle demande : pour qui l'a publiée, et pour qui peut faire une offre.

offers-none-yet = Pas encore d'offre. Tu le sais dès qu'il en arrive une. Ouvert jusque-là : { $until }.
offers-so-far = { $count ->
    [one] 📬 1 offre pour l'instant, à { $least }. Choisis quand tu veux, au plus tard { $until }.
   *[other] 📬 { $count } offres pour l'instant, à partir de { $least }. Choisis quand tu veux, au plus tard { $until }.
}
offers-open = { $step ->
    [live] 📨 Ton offre est partie. Je t'écris dès qu'il y a une réponse.
    [outdated] ✏️ À toi : la demande a changé. Ton offre tient toujours ?
    [withdrawn] ↩️ Tu as retiré ton offre. Tu peux en faire une autre, au plus tard { $until }.
    [turned_down] 🙏 C'est non merci pour ton offre. Tu peux en faire une autre, au plus tard { $until }.
    [let_go] ↩️ Ça ne s'est pas fait entre vous deux. D'autres peuvent faire une offre maintenant.
    [not_chosen] 🔒 Ton offre est fermée. Ça ne change rien pour toi.
    [explained] 🙅 Tu as dit non pour ce job. Ça ne change rien d'autre.
        Tu changes d'avis ? Tu peux encore faire une offre.
    [declined] 🙅 Tu as dit non pour ce job. Ça ne change rien d'autre.
        Tu changes d'avis ? Tu peux encore faire une offre. Un geste sur une raison aide qui demande ; on ne dit jamais que c'était toi.
   *[told] 🟢 Nouvelle demande : fais une offre au plus tard { $until }.
        On compare et on en choisit une. Faire une offre est gratuit, dire non aussi.
}
offers-on-hold = { $step ->
    [live] ⏸ En attente : les détails se règlent avec quelqu'un d'autre. Je te préviens dans tous les cas.
    [outdated] ⏸ En attente : les détails se règlent avec quelqu'un d'autre. Je te préviens dans tous les cas.
   *[told] 🔒 Les détails se règlent avec quelqu'un d'autre. Ça ne change rien pour toi.
}
offers-over = { $step ->
    [not_chosen] 🔒 Quelqu'un d'autre a ce job, ou la demande a été retirée. Ça ne change rien pour toi.
   *[told] 🔒 N'est plus ouvert. Ça ne change rien pour toi.
}
own-offer = 💵 Ton offre : { $total }, { $start }. On peut la choisir jusque-là : { $until }.
detail-deadline = ⏳ À finir au plus tard { $when }
detail-budget = 💵 Budget : { $price }
detail-from-afar = 🌐 Peut se faire de n'importe où
detail-answered = 📣 Questions et réponses :

verb-make_offer = 📨 Faire une offre
verb-change_offer = ✏️ Changer mon offre
verb-take_back = Retirer mon offre
verb-still_stands = ✅ Elle tient toujours
verb-ask = { $count ->
    [0] 💬 Demander d'abord
   *[other] 💬 Demander
}
verb-offers = { $count ->
    [one] 📬 Voir l'offre
   *[other] 📬 Comparer { $count } offres
}

# Les offres, comparées, et l'une d'elles.

offers-title = { $count ->
    [0] 📬 Pas d'offre en ce moment
    [one] 📬 1 offre
   *[other] 📬 { $count } offres
}
offers-more = { $count ->
    [one] Et 1 autre : trie autrement pour la voir.
   *[other] Et { $count } autres : trie autrement pour les voir.
}
offers-by-score = ⭐ Les mieux notées
offers-by-price = 💵 Les moins chères
offers-by-start = 🗓 Les plus tôt
offers-all = 📬 Toutes les offres
offer-title = 📨 { $name } fait une offre
offer-before = Avant : { $total }, { $start }
offer-invited = 💌 C'est toi qui as invité cette personne
offer-outdated = ✏️ Tu as modifié la demande depuis ; l'offre n'est pas encore confirmée.
offer-accept = ✅ Accepter et réserver
offer-accept-change = 📝 Accepter, mais changer un point
offer-ask = 💬 Demander
offer-no-thanks = Non merci
three-figures = 💵 { $total } en tout = { $fee } de frais de réservation + { $direct } à payer directement
one-figure = 💵 { $total } en tout, à payer directement

# Faire une offre.

ask-offer-total = 💵 Tu le ferais pour combien, en tout ?
ask-offer-budget = Budget prévu : { $price }. Tu peux proposer plus ou moins.
ask-offer-start = 🗓 Tu commencerais quand ?
ask-offer-note = ✍️ Quelques mots avec ? Ce qui est compris, comment tu t'y prendrais.
ask-offer-preview = 📨 Ça part comme ça ?
ask-offer-until = On peut la choisir jusque-là : { $until }. Avant, tu peux la changer ou la retirer.
choice-keep-words = Garder ces mots
choice-send-offer = 📨 Envoyer l'offre
offered = 📨 Ton offre est partie. Je t'écris dès qu'il y a une réponse.
trouble-below-fee = Ça ne dépasse pas les frais de réservation, donc il ne te resterait rien. Propose { $least } ou plus.
trouble-too-soon = C'est trop tôt : les frais de réservation doivent arriver avant le début. Choisis un moment plus tard.
trouble-request-changed = La demande a changé pendant que tu écrivais. Regarde encore sa fiche avant d'envoyer ça.

# Les questions, avant que quelqu'un soit choisi.

explain = 📣 Répondre pour tous
ask-explain = 📣 C'est quoi, la réponse ? La personne la lit ici, et tous les autres sur la demande, sans noms.
explained = 📣 C'est fait : la question et ta réponse sont maintenant sur la demande.

# Publier, là où on compare des offres.

ask-budget = 💵 Tu as quel budget, en tout ?
    Écris « 80 » ou « 80-120 ». Les offres peuvent s'en écarter.
ask-preview-mode = 🆚 Comparer des offres : chacun donne son prix et son heure, c'est fini d'ici là, et tu choisis.
    ⚡ Au premier qui accepte : ton prix, ton heure, et le premier oui l'emporte.
choice-mode-offers = 🆚 Comparer des offres
choice-mode-dispatch = ⚡ Au premier qui accepte
published-for-offers = { $count ->
    [0] Personne ne fait encore ça ici. Je te préviens dès que quelqu'un arrive.
    [one] 1 personne la reçoit maintenant. Je t'écris dès qu'il y a une offre ; rien n'est réservé tant que tu n'as pas choisi.
   *[other] { $count } personnes la reçoivent maintenant. Je t'écris dès que des offres arrivent ; rien n'est réservé tant que tu n'as pas choisi.
}
published-offers-soon = Je t'écris dès que des offres arrivent ; rien n'est réservé tant que tu n'as pas choisi.
ask-changes-offers = { $count ->
    [one] On demande à 1 personne qui a fait une offre si elle tient toujours.
   *[other] On demande à { $count } personnes qui ont fait une offre si la leur tient toujours.
}
trouble-needs-budget = Pour comparer des offres, il faut un montant : tu aimerais dépenser combien ?
