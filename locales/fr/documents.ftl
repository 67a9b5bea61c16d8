# Les conditions et la page de confidentialité, en points courts et numérotés.

operator-unnamed = son équipe
terms-title = 📄 Conditions de { $market } (version { $version })
terms-role = 1. { $market } est géré par { $operator }. On y met en contact des gens qui ont besoin d'un coup de main et des gens qui savent le donner. { $market } n'est pas partie au job : ce que deux personnes décident ici est un accord entre elles deux.
terms-free = 2. Publier une demande, recevoir des jobs et y répondre est gratuit. Si une réservation coûte un jour des frais, tu les vois avant d'accepter. Le travail lui-même se paie directement entre vous deux.
terms-honest = 3. Dis la vérité : sur le job, sur toi, dans les avis. Qui propose un service a le droit de l'exercer et s'occupe de ses impôts, de ses autorisations et de son assurance.
terms-agreed = 4. Un job est réservé quand les deux sont d'accord sur le prix et l'heure. Jusque-là, chacun peut se retirer gratuitement. Après, tiens parole, s'il te plaît ; si tu ne peux pas, libère ou annule le plus tôt possible.
terms-contact = 5. Garde tout dans ce chat, s'il te plaît. Les numéros de téléphone, les comptes sur d'autres services et les liens sont masqués, pour la sécurité de tout le monde.
terms-reviews = 6. Après un job, chacun peut laisser un avis à l'autre. Un avis s'ouvre quand les deux ont écrit le leur, ou quand le délai est passé. Il reste, et ne se modifie pas.
terms-forbidden = 7. Rien d'illégal, de dangereux, de haineux ni d'indécent, pas d'arnaque, pas de pression. L'équipe peut mettre en pause ou fermer un compte qui ne respecte pas ça, et dit pourquoi.
terms-trouble = 8. En cas de souci, touche « Demander de l'aide » sur la fiche du job. L'équipe écoute les deux côtés et décide où en est le job ici ; tes droits devant la loi restent les mêmes.
terms-liability = 9. On tient ce service avec soin, mais sans promettre qu'il marche toujours ni que chaque demande trouve quelqu'un. On ne répond pas de ce que les gens se font entre eux, dans la mesure où la loi permet de le dire.
terms-change = 10. Si ces conditions changent, on te redemande ton accord avant de continuer. Tu peux partir quand tu veux ; vois la page de confidentialité.
privacy-title = 🔒 Confidentialité chez { $market } (version { $version })
privacy-who = Ce service est géré par { $operator }, responsable de tes données.
privacy-kept = Ce qu'on garde : ton numéro Telegram (pas ton numéro de téléphone), ta langue, le nom public que tu choisis, ce que tu proposes et autour d'où, tes demandes avec leur lieu, ce que vous vous écrivez à propos d'un job, tes avis, et quand tu as accepté les conditions.
privacy-not-kept = Ce qu'on ne demande ni ne montre jamais : ton numéro de téléphone, ton nom, ton pseudo ou ta photo Telegram. Personne ici ne les voit.
privacy-others = Qui voit quoi : les autres voient ton nom public, tes avis et ce que tu écris dans un job. La zone approximative d'une demande est visible pour qui pourrait la faire ; l'adresse exacte seulement pour la personne retenue, peu avant le job.
privacy-operator = L'équipe ne lit une conversation que si quelqu'un demande de l'aide pour un job, ou si la loi l'exige. Les coordonnées sont repérées et masquées par un programme, pas par des gens.
privacy-time = Combien de temps : les brouillons jusqu'à ce que tu les quittes ; les messages { $messages } jours et les lieux exacts { $places } jours après leur job ; les accords, les montants et les avis tant que les comptes en ont besoin et que le profil existe. Ce que j'ai dit s'efface au bout de { $sent } jours, les traces techniques des messages reçus au bout de quelques-uns.
privacy-where = Les messages passent par Telegram, qui a ses propres règles de confidentialité. Les données ne sont vendues à personne et ne servent pas à la publicité.
privacy-rights = Tes droits : /mydata te remet tout ce qu'on garde sur toi, /settings le corrige, /erase l'efface. Tu peux aussi te plaindre à ton autorité de protection des données. Les jobs en cours se terminent d'abord.
privacy-erase = Pour toute autre question sur tes données :
privacy-contact = écris à { $contact }
privacy-contact-inside = ouvre la fiche d'un job et touche « Demander de l'aide » : l'équipe le lit.
