# Pourquoi quelque chose ne s'est pas fait, en réponse courte à un bouton. La fiche est redessinée à côté.

refusal-not-yours = Je ne trouve pas ça parmi tes jobs.
refusal-own-job = C'est ta propre demande 🙂
refusal-taken = Quelqu'un a été plus rapide. Ça ne change rien pour toi.
refusal-no-longer-open = Cette demande n'est plus ouverte. Ça ne change rien pour toi.
refusal-not-now = Ce n'est pas possible maintenant. La fiche montre où ça en est.
refusal-others-turn = C'est à l'autre personne de jouer.
refusal-grace-over = Les minutes pour revenir en arrière sont passées. Tu peux encore libérer le job.
refusal-already-done = C'est déjà fait 👍
refusal-terms-changed = La proposition a changé entre-temps. Regarde la nouvelle.
refusal-price-outside = Ce montant sort de ce qui était demandé.
refusal-start-past = Ce moment est passé. Choisis-en un plus tard.
refusal-start-too-near = C'est trop tôt : les frais doivent arriver avant le début.
refusal-no-change = C'est déjà ce que vous avez décidé.
refusal-said-missed = L'autre personne dit que tu n'étais pas là. Réponds d'abord à ça, s'il te plaît.
refusal-over = Ce job est terminé.
