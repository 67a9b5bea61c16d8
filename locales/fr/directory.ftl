# Trouver quelqu'un, l'inviter, et ce que chacun dit de soi.

profile-service-from = { $service } (dès { $price })
profile-years = { $count ->
    [0] 🧰 Moins d'un an de métier
    [one] 🧰 1 an de métier
   *[other] 🧰 { $count } ans de métier
}
profile-languages = 🗣 { $languages }

# Ce qu'une inscription demande pour l'annuaire.

ask-from-price = 💵 { $service } : c'est à partir de combien ?
    Les clients lisent « dès … ». Ce que coûte un job au final, c'est ton offre qui le dit.
choice-skip-prices = Passer les prix
ask-years = 🧰 Tu fais ça depuis combien d'années ?
ask-speaks = 🗣 En quelles langues les clients peuvent t'écrire ?
field-from_prices = Prix
field-years = Années
field-languages = Langues

# Chercher quelqu'un.

door-find = 🔎 Trouver quelqu'un
door-listing = 👀 Voir comme les clients
door-share = 🔗 Partager mon profil
door-why = 🔍 Qui est prévenu d'abord ?
command-find = Trouver quelqu'un et l'inviter
command-why = Ce qui décide qui est prévenu d'abord
command-share = Partager un lien vers mon profil
help-finding = Tu cherches quelqu'un. Touche un nom pour en lire plus, puis invite cette personne ou poste un job pour elle. ◀️ revient en arrière, /cancel quitte. Personne ne sait que tu as regardé.
help-directory = /find trouve des gens, /share te donne un lien vers ton profil.
directory-off = Ici, pas besoin de chercher quelqu'un : poste ce qu'il te faut, et les gens qui le font viennent à toi.
directory-away = La personne de ce lien ne prend pas de jobs en ce moment. Poste ce qu'il te faut, et d'autres qui le font le verront.
directory-own = 👀 Voilà ce que voient les clients :
ask-order = 🔎 Qui je te montre d'abord ?
order-score = ⭐ Les mieux notés
order-distance = 📍 Les plus proches
order-price = 💵 Les moins chers
ask-filter = 🔎 Quelle note, ou quelle distance ?
ask-filter-rating = 🔎 Quelle note au moins ?
choice-any-rating = Toutes
choice-any-distance = Toutes
filter-rating = ⭐ { $mean } ou plus
filter-distance = 🚗 à moins de { $km } km
from-price = 💵 dès { $price }
directory-none = Personne ne fait ça ici pour l'instant. Poste-le quand même : je te préviens dès que quelqu'un arrive.
directory-none-left = Personne ne passe ce filtre. On l'ouvre un peu ?
directory-no-more = Tu as vu tout le monde.
choice-more = ⬇️ Voir la suite
choice-sort = 🔀 Trier
choice-filter = 🎚 Filtrer
choice-post-anyway = ➕ Poster quand même
choice-post-for-them = ➕ Poster un job pour cette personne
choice-invite-to = 💌 Inviter à { $code }
takes-no-jobs = ⏸ { $name } ne prend pas de jobs en ce moment.

# Invitations.

verb-invite = 💌 Inviter quelqu'un
verb-invited = 💌 Invitations ({ $count })
verb-book_again = 🔁 Réserver à nouveau
ask-preview-invites = 💌 { $name } reçoit une invitation à son nom. D'autres qui le font peuvent aussi faire une offre.
note-invited-to = 💌 { $name } a ton invitation à { $code }. Je t'écris dès qu'il y a une réponse ; ça n'engage personne.
not-invited = ⏸ { $name } ne prend pas de jobs en ce moment, donc pas d'invitation. Ta demande part à tous les autres qui le font.
card-invited = 💌 Invitations : { $people }
card-you-are-invited = 💌 { $name } te le demande à toi, par ton nom. Ça n'engage personne, et dire non ne coûte rien.
invited-title = { $count ->
    [one] 💌 1 invitation
   *[other] 💌 { $count } invitations
}
invited-line = { $state ->
    [opened] { $name } (regarde)
    [declined] { $name } (ne peut pas)
    [offered] { $name } (a fait une offre)
   *[sent] { $name } (pas encore de réponse)
}
choice-invite-more = ➕ Inviter encore
refusal-already-invited = C'est déjà fait : cette personne a ton invitation, ou elle a fait une offre.
refusal-all-invited = On ne peut pas inviter plus de monde à une même demande. Les réponses arrivent ici.
refusal-takes-no-jobs = Cette personne ne prend pas de jobs en ce moment. Personne n'a été invité.

# Ce qui décide qui est prévenu d'abord.

why-title = 🔍 Qui est prévenu d'abord ?
why-who = Chaque demande pour ce que tu fais, là où tu travailles, t'arrive tant que tu n'es pas en pause.
why-order = Quand beaucoup pourraient le faire, les mieux notés l'apprennent un peu plus tôt. Ça repose sur trois choses seulement :
why-order-directory = Les listes de gens et d'offres commencent par les mieux notés. Ça repose sur trois choses seulement :
why-reviews = { $count ->
    [0] ⭐ { $service } : pas encore d'avis, donc tu comptes comme la plupart ici : { $usual }.
    [one] ⭐ { $service } : { $mean } pour 1 avis. Mêlé à la note habituelle ({ $usual }) tant qu'il y en a peu, ça compte pour { $score }.
   *[other] ⭐ { $service } : { $mean } pour { $count } avis. Mêlés à la note habituelle ({ $usual }) tant qu'il y en a peu, ça compte pour { $score }.
}
why-distance = 📍 À égalité, qui est le plus proche.
why-jobs = 🧰 Puis qui a fait le plus de jobs ici.
why-never = 🙅 Dire non, ou ne pas répondre, ne compte pour rien : ce n'est même pas regardé. Ta vitesse de réponse se lit sur ton profil et ne change la place de personne.
