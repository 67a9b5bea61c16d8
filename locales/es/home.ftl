# El primer minuto, el inicio, las listas, los ajustes y la ayuda.

welcome = 👋 Te damos la bienvenida a { $market }: encuentra quién haga cualquier trabajo, u ofrece lo que sabes hacer.
    Publicar es gratis. Tu número y tu usuario quedan en privado: la gente se escribe solo aquí, a través de mí.
welcome-again = 👋 Cambiaron las condiciones o el aviso de privacidad de { $market }.
    Échales un vistazo y sigue. No se pierde nada de lo tuyo.
welcome-consent = Al seguir aceptas las condiciones y el aviso de privacidad.
welcome-question = ¿Qué te trae por aquí?
welcome-post = 🙋 Necesito un servicio
welcome-offer = 🛠 Ofrezco servicios
welcome-go-on = 👍 Acepto y sigo

home-title = 🏠 { $market }
home-waiting = 🔔 Te esperan:
home-nothing-waiting = No hay nada pendiente.
home-running = { $count ->
    [one] 1 trabajo más sigue en marcha.
   *[other] { $count } trabajos más siguen en marcha.
}
home-draft = { $draft ->
    [request] ✏️ Tienes una solicitud a medias.
    [registration] ✏️ Tienes un registro a medias.
   *[question] ✏️ Quedó una pregunta abierta.
}
home-standing = { $standing ->
    [paused] ⏸ No te llegan trabajos nuevos hasta que reanudes.
    [waiting] ⏳ Están revisando tu registro.
    [refused] 🚫 No aceptaron tu registro. /support te dice a quién preguntar.
   *[active] 🟢 Los trabajos nuevos te llegan aquí.
}
home-desk = { $count ->
    [0] 🗂 Administración
   *[other] 🗂 Administración ({ $count })
}
job-line = { $service } · { $code }
job-line-more = { $state }, { $when }
job-line-more-with = { $state }, { $when }, con { $other }

door-home = 🏠 Inicio
door-post = ➕ Publicar un trabajo
door-continue = ▶️ Seguir
door-discard = 🗑 Descartar
door-requests = 📋 Mis solicitudes
door-work = 🧰 Mis trabajos
door-inbox = 💬 Mensajes
door-profile = 👤 Mi perfil
door-offer = { $registered ->
    [yes] ✏️ Editar lo que ofrezco
   *[no] 🛠 Ofrecer servicios
}
door-pause = ⏸ Pausar
door-resume = ▶️ Reanudar
door-settings = ⚙️ Ajustes
door-name = ✏️ Mi nombre
door-language = 🌐 Idioma
door-help = ❓ Ayuda
door-terms = 📄 Condiciones
door-privacy = 🔒 Privacidad
door-my_data = 📦 Mis datos
door-erase = 🗑 Borrarme
door-support = 🆘 Soporte
door-desk = 🗂 Administración
door-statistics = 📊 Cómo va todo
door-find_job = 🔎 Buscar un trabajo
door-invite_operator = ➕ Sumar administrador
door-invite_provider = 🔗 Invitar proveedor

state-checking = 🔎 en revisión
state-open = 🟢 abierto
state-matched = 💬 afinando detalles
state-awaiting_fee = 💳 falta la tarifa
state-booked = ✅ reservado
state-in_progress = 🛠 en marcha
state-delivered = 👀 por revisar
state-approved = 💵 por pagar
state-settled = ⭐ por reseñar
state-closed = 🗄 terminado
state-expired = ⌛ sin encontrar
state-cancelled = ❌ cancelado
state-disputed = 🆘 administración

requests-title = 📋 Mis solicitudes
requests-none = Todavía no publicaste nada. Dime qué necesitas y les pregunto a quienes lo hacen.
work-title = 🧰 Mis trabajos
work-none = Ahora no hay trabajos. Los nuevos llegan solos, sin costo.
work-not-registered = Todavía no ofreces nada. Toma un minuto, y después los trabajos te llegan solos.
inbox-title = 💬 Mensajes
inbox-none = No hay conversaciones abiertas. El chat se abre cuando un trabajo encuentra a su persona.
inbox-line = { $name } · { $code }
inbox-over = cerrada
inbox-new = { $count ->
    [0] { $line }
    [one] { $line } · 🆕 1
   *[other] { $line } · 🆕 { $count }
}
talk-none = Aquí todavía nadie escribió.
talk-you = Tú
talk-no-words = 📎 algo sin palabras
talk-over = 🔒 Esta conversación está cerrada: puedes leerla, no escribir en ella.
settings-title = ⚙️ Ajustes
settings-name = Los demás te conocen como { $name }.
settings-no-name = Aún no tienes nombre público. Te lo pido antes de que alguien te vea.
settings-language = Idioma: { $language }
your-seal =
    🔏 Tu sello: { $seal }
    Lo que de verdad viene de nosotros sobre problemas, avisos o dinero devuelto termina con él. Quien escribe en nuestro nombre sin él no somos nosotros.
sealed = { $seal } de { $market }
profile-mine = 👤 Mi perfil
profile-no-name = Nadie te ve todavía: no tienes nombre público.
profile-seen = Esto es lo que ven los demás:
profile-since = Aquí desde { $month }
profile-services = Ofrece: { $services }
profile-area = Alrededor de { $area }
profile-reviews = Lo que dicen los demás:
profile-no-reviews = Sin reseñas aún.
profile-offering = Lo que ofreces:
profile-not-offering = Todavía no ofreces servicios.

help-title = ❓ Ayuda
help-welcome = Aquí en el chat reúno a quienes necesitan un trabajo con quienes lo hacen. Elige lo que necesitas; después puedes hacer también lo otro.
help-home = Dime con tus palabras qué necesitas y les pregunto a quienes lo hacen cerca de ti. Si ofreces servicios, los trabajos te llegan solos.
    /post un trabajo, /jobs lo que está en marcha, /inbox tus conversaciones, /profile cómo te ven, /pause si necesitas un descanso.
help-posting = Estás publicando un trabajo. Responde con los botones o simplemente escribe. ◀️ vuelve una pregunta atrás, /cancel sale. Nadie ve nada hasta que toques «Publicar».
help-registering = Estás armando lo que ofreces. Responde con los botones o simplemente escribe. ◀️ vuelve una pregunta atrás, /cancel sale. Después puedes cambiar cada respuesta.
help-job = Estás respondiendo una pregunta sobre un trabajo. /cancel deja todo como está. La tarjeta del trabajo siempre muestra de quién es el turno.
help-talking = Lo que escribas ahora le llega a la otra persona de este trabajo. Números, enlaces y usuarios se ocultan. Si cambias un mensaje, le llega cambiado; con /undo como respuesta lo retiras. /block te aleja de esa persona, /report avisa al operador. Para escribirle a alguien más abre /inbox; para todo lo demás, /menu.
help-desk = /admin muestra lo que te espera. Todo lo que tocas aquí queda anotado con su hora.
help-human = Hablar con una persona: /support

support-title = 🆘 Soporte
support-contact = Este mercado lo lleva { $operator }. Aquí respondemos: { $contact }
support-inside = Este mercado lo lleva { $operator }. Si se trata de un trabajo, toca «Pedir ayuda» en su tarjeta: le llega directo.
support-job = ¿Algo anda mal con un trabajo? Toca «Pedir ayuda» en su tarjeta, o di su código (como #K7Q2MX) cuando preguntes.
unknown-command = No conozco ese comando. /menu muestra todo lo que hay.
left-request = Está bien, salimos. No se publicó nada.
left-registration = Está bien, salimos. Lo que ofreces queda como estaba.
left-question = Está bien, salimos. Todo queda como estaba.
nothing-to-leave = No hay nada de qué salir. /menu muestra todo lo que hay.
saved = Guardado ✅
paused = ⏸ En pausa. No te llegan trabajos nuevos; los que ya tienes siguen.
resumed = ▶️ ¡Qué bueno que volviste! Ya te llegan trabajos; los que encajan ahora llegan enseguida.
not-registered = Todavía no ofreces servicios. Toma un minuto.
stale = Ese botón era de antes. Así está todo ahora.
noted = Anotado ✅
private-only = Solo funciono en un chat privado. Escríbeme ahí 🙂
flooded = { $count ->
    [one] Fue mucho de golpe: dejé fuera 1 mensaje. Envíalo otra vez en un momento.
   *[other] Fue mucho de golpe: dejé fuera { $count } mensajes. Envía otra vez lo importante en un momento.
}
apology = Perdón, algo falló de nuestro lado. Nada tuyo quedó a medias.
apology-reference = Si vuelve a pasar, dile este número a /support:
barred = { $kind ->
    [paused] ⏸ Tu cuenta está en pausa, así que ahora no se puede.
   *[banned] { $ends ->
        [yes] 🚫 Tu cuenta está cerrada por un tiempo, así que ahora no se puede.
       *[no] 🚫 Tu cuenta está cerrada, así que no se puede.
    }
}
sanctioned = { $kind ->
    [paused] ⏸ Quien administra puso tu cuenta en pausa.
    [banned] { $ends ->
        [yes] 🚫 Quien administra cerró tu cuenta por un tiempo.
       *[no] 🚫 Quien administra cerró tu cuenta.
    }
   *[lifted] 🟢 Tu cuenta está abierta otra vez. Todo funciona como antes.
}
sanction-until = Hasta { $until }.
sanction-running = Los trabajos que ya tienes se pueden terminar. ¿Preguntas? /support
sanction-reason = El motivo:
