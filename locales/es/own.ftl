# Lo que se guarda de alguien: /mydata lo entrega, /erase lo borra.

data-readable = 📦 Todo lo que se guarda de ti, para leer. Solo lo recibes tú.
data-json = Lo mismo, para programas.
data-again = { $minutes ->
    [one] Lo recibiste todo hace menos de una hora. Se puede volver a preparar en 1 minuto.
   *[other] Lo recibiste todo hace menos de una hora. Se puede volver a preparar en { $minutes } minutos.
}
data-file = mis-datos
data-title = Todo lo que { $market } guarda de ti. Preparado { $when } UTC.
data-heading = { $heading } ({ $count })
data-left-out = { $count ->
    [one] Falta aquí lo más antiguo, 1 entrada: sería demasiado para un archivo. Pídela en /support.
   *[other] Faltan aquí las { $count } entradas más antiguas: sería demasiado para un archivo. Pídelas en /support.
}
data-yes = sí
data-no = no
data-person = Tú
data-offering = Lo que ofreces
data-services = Servicios y precios
data-badges = Lo que se comprobó de ti
data-payout = Cómo prefieres que te paguen
data-requests = Tus pedidos
data-work = Trabajos que tomaste
data-told = Pedidos que te llegaron
data-answers = Lo rápido que respondiste
data-offers = Tus ofertas
data-terms = Condiciones acordadas
data-fees = Tarifas de reserva
data-payments = Pagos
data-messages-sent = Mensajes que escribiste
data-messages-received = Mensajes que te escribieron
data-files-sent = Archivos que enviaste
data-hidden = Palabras tuyas que se ocultaron
data-reviews-written = Reseñas que escribiste
data-replies-written = Tus respuestas a reseñas
data-reviews-received = Reseñas sobre ti
data-faults = Reservas que fallaron
data-strikes = Avisos y faltas
data-sanctions = Lo que la administración decidió sobre ti
data-cases = Lo que escribiste a la administración
data-sides = Tu parte en problemas con un trabajo
data-letters-received = De la administración
data-letters-sent = A la administración
data-draft = Lo que dejaste a medias
data-other = Más
data-field-account = Número de Telegram
data-field-name = Nombre
data-field-language = Idioma
data-field-when = Cuándo
data-field-consent = Condiciones aceptadas, versión
data-field-consent-at = Aceptadas
data-field-area = Zona
data-field-lat = Latitud
data-field-lon = Longitud
data-field-radius = Radio, km
data-field-distance = Distancia, km
data-field-minutes = Minutos que tardó
data-field-times = Cuántas veces
data-field-explained = Diste un motivo del no
data-field-years = Años en el oficio
data-field-photos = Fotos
data-field-paused = En pausa
data-field-job = Trabajo
data-field-service = Servicio
data-field-state = Estado
data-field-role = Como
data-field-amount = Importe
data-field-before = Importe anterior
data-field-fee = Tarifa
data-field-direct = Pagado directamente
data-field-returned = Devuelto
data-field-number = Versión
data-field-start = Inicio
data-field-customer-signed = Firmado por el cliente
data-field-provider-signed = Firmado por el proveedor
data-field-paid = Pagado
data-field-withdrawn = Retirado
data-field-until = Hasta
data-field-stars = Estrellas
data-field-words = Palabras

erase-title = 🗑 ¿Borrar todo lo tuyo?
erase-goes = Lo que se va: tu número de Telegram, tu nombre, tu perfil y tus fotos, tus pedidos y ofertas en tus palabras, todo lo que escribiste aquí, tus lugares y cómo prefieres que te paguen. Los demás leerán «un antiguo miembro».
erase-stays = Lo que queda, sin tu nombre: importes y fechas de los trabajos, porque las cuentas deben cuadrar; las estrellas que diste. Y una huella de tu cuenta que solo este servicio puede comparar: con ella un bloqueo sigue valiendo si vuelves.
erase-requests = { $count ->
    [one] Tu pedido abierto se retira.
   *[other] Tus { $count } pedidos abiertos se retiran.
}
erase-offers = { $count ->
    [one] Tu oferta se retira.
   *[other] Tus { $count } ofertas se retiran.
}
erase-data-first = ¿Quieres antes una copia? /mydata
erase-go-on = Eso quiero
erase-keep = Conservar mi cuenta
erase-sure = ⚠️ ¿De verdad borrar todo?
erase-no-way-back = No hay vuelta atrás, y nadie puede recuperarlo.
erase-yes = Sí, borrar
erase-kept = Bien, no se borró nada.
erase-running-title = ⚓ Todavía no: alguien cuenta contigo
erase-running = Primero hay que terminar estos trabajos. Después escribe /erase otra vez.
erase-only-operator = Eres la única persona que lleva este mercado. Pásale un enlace a quien vaya a seguir; después escribe /erase otra vez.
erased-title = Todo lo tuyo está borrado.
erased = Gracias por haber estado aquí. Esta es mi última palabra; los mensajes de arriba puedes borrarlos tú. Si algún día vuelves a escribir, empiezas de cero.
gone = Lo que había aquí ya no se guarda.
former-member = un antiguo miembro
