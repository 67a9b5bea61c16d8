# Buscar a alguien, invitarle, y lo que cuenta de sí.

profile-service-from = { $service } (desde { $price })
profile-years = { $count ->
    [0] 🧰 Menos de un año en el oficio
    [one] 🧰 1 año en el oficio
   *[other] 🧰 { $count } años en el oficio
}
profile-languages = 🗣 { $languages }

# Lo que se pregunta al registrarse para el directorio.

ask-from-price = 💵 { $service }: ¿desde cuánto cuesta?
    Los clientes leen «desde …». Lo que cuesta un trabajo al final lo dice tu oferta.
choice-skip-prices = Omitir los precios
ask-years = 🧰 ¿Cuántos años llevas en esto?
ask-speaks = 🗣 ¿En qué idiomas te pueden escribir los clientes?
field-from_prices = Precios
field-years = Años
field-languages = Idiomas

# Buscar a alguien.

door-find = 🔎 Buscar a alguien
door-listing = 👀 Verlo como los clientes
door-share = 🔗 Compartir mi perfil
door-why = 🔍 ¿A quién aviso antes?
command-find = Buscar a alguien e invitarle
command-why = Qué decide a quién aviso antes
command-share = Compartir un enlace a mi perfil
help-finding = Buscas a alguien. Toca un nombre para leer más, y luego invita o publica un trabajo para esa persona. ◀️ vuelve atrás, /cancel sale. Nadie se entera de que miraste.
help-directory = /find busca personas, /share te da un enlace a tu propio perfil.
directory-off = En este mercado no hace falta buscar a nadie: publica lo que necesitas, y quien lo hace viene a ti.
directory-away = La persona de este enlace no toma trabajos ahora mismo. Publica lo que necesitas, y otros que lo hacen lo verán.
directory-own = 👀 Esto es lo que ven los clientes:
ask-order = 🔎 ¿A quién te muestro primero?
order-score = ⭐ Mejor valorados
order-distance = 📍 Más cerca
order-price = 💵 Más baratos
ask-filter = 🔎 ¿Qué valoración o qué distancia quieres?
ask-filter-rating = 🔎 ¿Qué valoración quieres?
choice-any-rating = Cualquiera
choice-any-distance = Todas
filter-rating = ⭐ { $mean } o más
filter-distance = 🚗 hasta { $km } km
from-price = 💵 desde { $price }
directory-none = Aquí nadie hace esto todavía. Publícalo igual: te aviso cuando llegue alguien.
directory-none-left = Nadie encaja con ese filtro. ¿Lo abrimos un poco?
directory-no-more = Ya los viste a todos.
choice-more = ⬇️ Más personas
choice-sort = 🔀 Orden
choice-filter = 🎚 Filtro
choice-post-anyway = ➕ Publicarlo igual
choice-post-for-them = ➕ Publicar un trabajo para él o ella
choice-invite-to = 💌 Invitar a { $code }
takes-no-jobs = ⏸ { $name } no toma trabajos ahora mismo.

# Invitaciones.

verb-invite = 💌 Invitar a alguien
verb-invited = 💌 Invitaciones ({ $count })
verb-book_again = 🔁 Reservar otra vez
ask-preview-invites = 💌 { $name } recibe una invitación con su nombre. Otros que lo hacen también pueden ofrecer.
note-invited-to = 💌 Le llegó a { $name } la invitación a { $code }. Te escribo cuando responda; nadie queda comprometido.
not-invited = ⏸ { $name } no toma trabajos ahora mismo, así que no pude invitarle. Tu solicitud les llega a todos los demás que lo hacen.
card-invited = 💌 Invitaciones: { $people }
card-you-are-invited = 💌 { $name } te lo pide a ti por tu nombre. No compromete a nadie, y decir que no no cuesta nada.
invited-title = { $count ->
    [one] 💌 1 invitación
   *[other] 💌 { $count } invitaciones
}
invited-line = { $state ->
    [opened] { $name } (lo está mirando)
    [declined] { $name } (no puede)
    [offered] { $name } (hizo una oferta)
   *[sent] { $name } (sin respuesta aún)
}
choice-invite-more = ➕ Invitar a más
refusal-already-invited = Ya lo tiene: le invitaste, o hizo una oferta.
refusal-all-invited = No se puede invitar a más a una misma solicitud. Las respuestas llegan aquí.
refusal-takes-no-jobs = No toma trabajos ahora mismo. No se invitó a nadie.

# Lo que decide a quién se avisa antes.

why-title = 🔍 ¿A quién aviso antes?
why-who = Te llega toda solicitud de lo que haces, donde trabajas, mientras no estés en pausa.
why-order = Cuando muchos podrían hacerlo, los mejor valorados se enteran un poco antes. Depende solo de tres cosas:
why-order-directory = Las listas de personas y de ofertas empiezan por los mejor valorados. Depende solo de tres cosas:
why-reviews = { $count ->
    [0] ⭐ { $service }: aún sin reseñas, así que cuentas como la mayoría aquí: { $usual }.
    [one] ⭐ { $service }: { $mean } de 1 reseña. Mezclada con lo habitual ({ $usual }) mientras son pocas, cuenta como { $score }.
   *[other] ⭐ { $service }: { $mean } de { $count } reseñas. Mezcladas con lo habitual ({ $usual }) mientras son pocas, cuentan como { $score }.
}
why-distance = 📍 Entre iguales, quien está más cerca.
why-jobs = 🧰 Después, quien ha hecho más trabajos aquí.
why-never = 🙅 Decir que no, o no responder, no cuenta para nada: ni siquiera se mira. Lo rápido que respondes se ve en tu perfil y no mueve a nadie de lugar.
