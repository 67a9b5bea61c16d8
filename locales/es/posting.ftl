# Publicar un trabajo, y las preguntas y botones que comparten otras conversaciones.

ask-need = 🙋 ¿Qué necesitas?
    Escríbelo como se lo contarías a un amigo: «gotea la llave de la cocina».
ask-pick-service = ¿Es algo de esto?
ask-pick-group = { $purpose ->
    [offer] ¿Qué haces? Elige un grupo.
    [invite] ¿Para qué servicio? Elige un grupo.
    [find] 🔎 ¿A quién buscas? Elige un grupo, o escribe una palabra como «plomería».
   *[post] ¿De qué se trata? Elige un grupo.
}
ask-pick-in-group = ¿Y cuál?
ask-describe = ✍️ Cuenta un poco más: ¿qué hay que hacer exactamente?
    Medidas, marcas, lo que ya hay. Cuanto mejor lo sepan, más rápido dicen que sí.
ask-describe-more = 🙂 Ayudaría una frase más: ¿qué tan grande es, de qué es, qué pasó?
    Hasta ahora:
ask-where = { $purpose ->
    [offer] 📍 ¿Desde dónde trabajas?
    [find] 📍 ¿Por dónde?
   *[post] 📍 ¿Dónde es?
}
ask-where-how = Envía una ubicación (📎 → Ubicación) o escribe la ciudad o el barrio. Los demás solo ven la zona aproximada.
ask-which-place = ¿Cuál de estos?
ask-address = 🏠 ¿Cuál es la dirección exacta y cómo se entra?
    Solo lo ve la persona reservada, poco antes del trabajo.
ask-day = { $occasion ->
    [terms] 🗓 ¿Qué día empezaría?
    [reschedule] 🗓 ¿Qué día empezaría entonces?
    [deadline] 🗓 ¿Para qué día tiene que estar listo?
    [repost] 🗓 ¿Qué día te queda bien ahora?
   *[post] 🗓 ¿Qué día te queda bien?
}
ask-day-how = Toca un día, o escribe «mañana a las 3 de la tarde».
ask-time = 🕒 { $day }: ¿a qué hora?
ask-time-how = Toca una, o escríbela: «15:30».
ask-price = 💵 ¿Cuánto puede costar en total?
    Escribe «80», «80-120», o déjalo a convenir.
ask-price-typical = Aquí suele costar { $price }.
ask-name = 👤 ¿Cómo quieres que te llamen los demás?
    Basta el nombre de pila. Nunca ven tu nombre de Telegram ni tu número.
ask-preview-supply = { $count ->
    [0] Aquí nadie hace esto todavía. Publícalo igual: te avisamos cuando alguien se sume.
    [one] Aquí 1 persona hace esto.
   *[other] Aquí { $count } personas hacen esto.
}
ask-preview = 📝 ¿Sale así?
ask-preview-address = 🏠 Solo para la persona reservada:
ask-preview-by = 👤 Publicas como { $name }
ask-edit = ✏️ ¿Qué quieres cambiar?
ask-post-this = 🙂 ¿Publico esto como un trabajo?
ask-language = 🌐 ¿En qué idioma lees?
published = 🎉 ¡Publicado! { $code }
published-supply = { $count ->
    [0] Aquí nadie hace esto todavía. Te aviso cuando alguien se sume.
    [one] Le llega a 1 persona ahora. Te escribo en cuanto diga que sí.
   *[other] Les llega a { $count } personas ahora. Te escribo en cuanto alguien diga que sí.
}
published-soon = Te escribo en cuanto alguien diga que sí.
too-many-open = { $most ->
    [one] Tienes 1 solicitud abierta, y es el máximo a la vez. Retírala o espera a que alguien la tome.
   *[other] Tienes { $most } solicitudes abiertas, y es el máximo a la vez. Retira una o espera a que alguien tome alguna.
}

field-service = Qué
field-details = Detalles
field-description = Descripción
field-place = Lugar
field-address = Dirección
field-when = Hora
field-price = Precio
field-name = Nombre
field-radius = Distancia
field-about = Sobre mí

choice-yes = ✅ Sí
choice-no = No
choice-back = ◀️ Atrás
choice-skip = Omitir
choice-leave = ✖️ Salir
choice-other = Otra cosa
choice-all-groups = Todos los grupos
choice-place-other = Otro lugar
choice-finished = ✅ Eso es todo
choice-talk = 💬 Primero hablemos
choice-publish = 🚀 Publicar
choice-save = ✅ Guardar
choice-change = ✏️ Cambiar algo
choice-negotiable = A convenir
choice-keep = Dejar { $what }
choice-other-time = Otra hora
choice-group-chosen = { $group } ({ $count })

note-masked = 🙈 Oculté los datos de contacto: todo queda aquí en el chat. Los demás leen:
note-resumed = ✏️ Volvamos a donde estábamos:
note-stale = Ese botón era de una pregunta anterior. Ahora va esta:
note-invited = 👋 Te invitaron a ofrecer tu servicio aquí. Toma un minuto.

trouble-text-only = { $kind ->
    [photo] Linda foto, pero aquí lo necesito con palabras.
    [voice] Todavía no puedo escuchar audios. Escríbelo, por favor.
    [contact] Nunca paso contactos. Responde con palabras, por favor.
   *[other] Aquí solo puedo leer texto. Escríbelo, por favor.
}
trouble-no-pin-here = Gracias por la ubicación, pero esta pregunta va con palabras.
trouble-says-nothing = No encontré palabras ahí. ¿Probamos otra vez?
trouble-pick-one = Elige uno de los botones, por favor.
trouble-no-such-service = Ese no lo conozco. Prueba con otra palabra, o elige entre los grupos.
trouble-no-services = Elige al menos uno, por favor.
trouble-no-such-place = No encuentro ese lugar. Prueba con la ciudad más cercana, o envía una ubicación.
trouble-far-from-anywhere = Esa ubicación queda lejos de cualquier ciudad que conozco. Escribe la más cercana.
trouble-when-not-understood = No entendí la hora. Prueba «mañana a las 15:00» o «28 nov 10:00».
trouble-no-such-time = Esa fecha u hora no existe. Prueba con otra.
trouble-past = Eso ya pasó. Elige una hora más tarde, por favor.
trouble-too-far-ahead = Eso está muy lejos. Elige un día más cercano, por favor.
trouble-money-not-understood = No entendí el monto. Escríbelo como «80» o «80-120».
trouble-not-positive = Tiene que ser más que cero.
trouble-too-much = Es más de lo que puede costar un trabajo aquí.
trouble-too-fine = Eso es menos que la moneda más pequeña.
trouble-reversed = Primero va el monto más bajo, como «80-120».
trouble-foreign-money = Aquí los precios van en { $currency }. Escríbelo así, por favor.
trouble-price-outside = Eso está fuera de lo que permite la solicitud.
trouble-not-higher = Eso no es más que ahora. Pon una cifra más alta, o vuelve atrás.
trouble-number-not-understood = No entendí el número.
trouble-out-of-range = Ese número no se puede elegir aquí.
trouble-name-too-short = Un poco más largo, por favor: al menos dos caracteres.
trouble-name-too-long = Un poco más corto, por favor: 40 caracteres como máximo.
trouble-name-no-letter = Un nombre necesita al menos una letra.
trouble-name-contact = Eso parece un número, un enlace o un usuario. Lo más seguro es un nombre sencillo.
trouble-no-such-job = No encuentro un trabajo con ese código. Se ve así: #K7Q2MX.
