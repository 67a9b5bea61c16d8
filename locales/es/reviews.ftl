# Las reseñas de cada uno.

ask-stars = ⭐ ¿Qué tal te fue con { $name }?
    La lee cuando los dos hayan escrito la suya, o cuando termine el plazo.
ask-review-words = { $stars } ¡Gracias! ¿Unas palabras para los demás?
    Qué salió bien con { $name }, y qué no.
