# Ce qu'on garde sur quelqu'un, remis par /mydata et effacé par /erase.

data-readable = 📦 Tout ce qu'on garde sur toi, à lire. Toi seul le reçois.
data-json = La même chose pour les programmes.
data-again = { $minutes ->
    [one] Tu as tout reçu il y a moins d'une heure. On peut le préparer à nouveau dans 1 minute.
   *[other] Tu as tout reçu il y a moins d'une heure. On peut le préparer à nouveau dans { $minutes } minutes.
}
data-file = mes-donnees
data-title = Tout ce que { $market } garde sur toi. Préparé le { $when } UTC.
data-heading = { $heading } ({ $count })
data-left-out = { $count ->
    [one] La plus ancienne entrée manque ici : ce serait trop pour un fichier. Demande-la avec /support.
   *[other] Les { $count } plus anciennes entrées manquent ici : ce serait trop pour un fichier. Demande-les avec /support.
}
data-yes = oui
data-no = non
data-person = Toi
data-offering = Ce que tu proposes
data-services = Services et prix
data-badges = Ce qui a été vérifié chez toi
data-payout = Comment tu préfères être payé
data-requests = Tes demandes
data-work = Jobs que tu as pris
data-told = Demandes qui te sont parvenues
data-answers = En combien de temps tu as répondu
data-offers = Tes offres
data-terms = Accords conclus
data-fees = Frais de réservation
data-payments = Paiements
data-messages-sent = Messages que tu as écrits
data-messages-received = Messages qu'on t'a écrits
data-files-sent = Fichiers que tu as envoyés
data-hidden = Mots de toi qui ont été masqués
data-reviews-written = Avis que tu as écrits
data-replies-written = Tes réponses aux avis
data-reviews-received = Avis sur toi
data-faults = Réservations qui ont échoué
data-strikes = Avertissements
data-sanctions = Ce que l'équipe a décidé à ton sujet
data-cases = Ce que tu as écrit à l'équipe
data-sides = Ta version quand un job a posé souci
data-letters-received = De l'équipe
data-letters-sent = À l'équipe
data-draft = Ce que tu as laissé en cours
data-other = Autres
data-field-account = Numéro Telegram
data-field-name = Nom
data-field-language = Langue
data-field-when = Quand
data-field-consent = Conditions acceptées, version
data-field-consent-at = Acceptées
data-field-area = Autour de
data-field-lat = Latitude
data-field-lon = Longitude
data-field-radius = Rayon, km
data-field-distance = Distance, km
data-field-minutes = Minutes que ça a pris
data-field-times = Combien de fois
data-field-explained = Raison donnée pour le non
data-field-years = Années de métier
data-field-photos = Photos
data-field-paused = En pause
data-field-job = Job
data-field-service = Service
data-field-state = État
data-field-role = En tant que
data-field-amount = Montant
data-field-before = Montant d'avant
data-field-fee = Frais
data-field-direct = Payé directement
data-field-returned = Remboursé
data-field-number = Version
data-field-start = Début
data-field-customer-signed = Signé par le client
data-field-provider-signed = Signé par le prestataire
data-field-paid = Payé
data-field-withdrawn = Retiré
data-field-until = Jusqu'à
data-field-stars = Étoiles
data-field-words = Mots

erase-title = 🗑 Effacer tout ce qui te concerne ?
erase-goes = Ce qui part : ton numéro Telegram, ton nom, ton profil et tes photos, tes demandes et tes offres dans tes mots, tout ce que tu as écrit ici, tes lieux et comment tu préfères être payé. Les autres liront « un ancien membre ».
erase-stays = Ce qui reste, sans ton nom : les montants et les dates des jobs, parce que les comptes doivent tomber juste ; les étoiles que tu as données. Et une empreinte de ton compte que seul ce service peut comparer : grâce à elle, une exclusion tient encore si tu reviens.
erase-requests = { $count ->
    [one] Ta demande ouverte est retirée.
   *[other] Tes { $count } demandes ouvertes sont retirées.
}
erase-offers = { $count ->
    [one] Ton offre est retirée.
   *[other] Tes { $count } offres sont retirées.
}
erase-data-first = Tu veux d'abord une copie ? /mydata
erase-go-on = C'est ce que je veux
erase-keep = Garder mon compte
erase-sure = ⚠️ Vraiment tout effacer ?
erase-no-way-back = Il n'y a pas de retour, et personne ne peut le restaurer.
erase-yes = Oui, effacer
erase-kept = Bien, rien n'a été effacé.
erase-running-title = ⚓ Pas encore : quelqu'un compte sur toi
erase-running = Ces jobs doivent d'abord se terminer. Ensuite, écris /erase à nouveau.
erase-only-operator = Tu es la seule personne à tenir ce marché. Donne un lien à qui prend la suite, puis écris /erase à nouveau.
erased-title = Tout ce qui te concerne est effacé.
erased = Merci d'être passé par ici. C'est mon dernier mot ; les messages au-dessus, c'est à toi de les supprimer. Si un jour tu écris à nouveau, tu repars de zéro.
gone = Ce qui était ici n'est plus gardé.
former-member = un ancien membre
