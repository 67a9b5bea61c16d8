# Les avis des uns sur les autres.

ask-stars = ⭐ C'était comment avec { $name } ?
    Ton avis s'ouvre quand vous avez écrit tous les deux, ou quand le délai est passé.
ask-review-words = { $stars } Merci ! Quelques mots pour les autres ?
    Ce qui s'est bien passé avec { $name }, et ce qui l'était moins.
