# Ce qui reste au dossier de quelqu'un, et le mot de l'autre à ce sujet.

record-asked = { $blames ->
    [yes] ↩️ { $name } a annulé peu avant le début et dit que c'était de votre fait : pas de réponse, ou un autre travail que décrit.
        Était-ce le cas ? Sans un mot de vous avant { $until }, cela ne compte contre personne.
   *[no] ↩️ { $name } a annulé peu avant le début. Cela reste à son dossier, sauf si cela vous convient.
        Sans un mot de vous avant { $until }, cela compte.
}
record-excuse = { $blames ->
    [yes] 🤝 Oui, c'était le cas
   *[no] 🤝 Cela me convient
}
record-count = { $blames ->
    [yes] Non, je le vois autrement
   *[no] 📒 Cela doit compter
}
record-waits = { $blames ->
    [yes] 📒 Nous demandons à { $name } si c'était comme vous le dites. En cas de désaccord, quelqu'un regarde. Sans un mot avant { $until }, cela ne compte contre personne.
   *[no] 📒 C'était peu avant le début : cela reste à votre dossier, sauf si { $name } dit avant { $until } que cela convient.
}
record-counts-late = 📒 C'est maintenant à votre dossier : une réservation annulée peu avant le début.
record-counts-missed = 📒 C'est maintenant à votre dossier : une réservation où vous n'étiez pas là.
record-excused-by = 🤝 { $name } dit que cela convient. Rien ne reste à votre dossier.
record-excused = 🤝 C'est réglé : rien ne reste à votre dossier.
record-contested = 🧭 L'autre le voit autrement, alors quelqu'un regarde. D'ici là, rien ne compte.
sure-record = 📒 Le début est proche : cela peut rester à votre dossier. L'autre a d'abord son mot à dire.
profile-kept = 📒 { $percent } % des réservations tenues
profile-badge = { $kind ->
    [identity] 🪪 Identité vérifiée par { $operator }, { $date }
   *[licence] 📜 Licence vérifiée par { $operator }, { $date }
}
profile-pace = { $pace ->
    [minutes] ⚡ Répond souvent en 20 minutes
    [hour] ⚡ Répond souvent en une heure
    [hours] 💬 Répond souvent en quelques heures
   *[day] 💬 Répond souvent en un jour
}
desk-job-contested = { $side ->
    [customer] ⚖️ Le client a annulé tard et dit que c'était du fait du prestataire. Le prestataire le voit autrement.
   *[provider] ⚖️ Le prestataire a annulé tard et dit que c'était du fait du client. Le client le voit autrement.
}
desk-fault_counts = 📒 Cela compte
desk-fault_excused = 🤝 Cela ne compte pas
