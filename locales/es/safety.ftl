# Alejarse de alguien, y avisar de alguien al operador.

looked-at-first = 🔎 ¡Gracias! Antes de que le llegue a alguien, quien administra el mercado le da una mirada a esta solicitud. Te avisamos enseguida:
badge-given = { $kind ->
    [identity] 🪪 Comprobamos tu identidad. Ahora se lee en tu perfil.
   *[licence] 📜 Comprobamos tu licencia. Ahora se lee en tu perfil.
}
badge-taken = { $kind ->
    [identity] 🪪 La comprobación de tu identidad ya no está en tu perfil. ¿Preguntas? /support
   *[licence] 📜 La comprobación de tu licencia ya no está en tu perfil. ¿Preguntas? /support
}
wants-a-look = 🔎 Con estas palabras la solicitud necesita una mirada de quien administra el mercado, así que queda como estaba. Retírala y publícala de nuevo: así se mira.
verb-block = 🚫 Bloquear
verb-report = 🚩 Reportar
door-blocks = 🚫 Personas bloqueadas
command-block = Bloquear a quien le escribo
command-report = Reportar a quien le escribo
ask-block = 🚫 ¿Bloquear a { $name }?
    Desde ahora nada de uno le llega al otro: ni solicitudes, ni ofertas, ni invitaciones, ni mensajes. { $name } no se entera.
    Un trabajo que ya tienen juntos sigue; en su tarjeta están las formas de salir.
block-yes = 🚫 Sí, bloquear
block-no = No, dejarlo así
blocked = 🚫 Listo. Tú y { $name } ya no se van a cruzar aquí, y { $name } no se entera. Puedes deshacerlo cuando quieras.
blocked-running = Este trabajo de ustedes sigue hasta que termine, con su conversación. Puedes salir de él o pedir ayuda:
unblocked = 🟢 Desbloqueaste a { $name }. Lo que encaje les vuelve a llegar a los dos.
unblock = 🟢 Desbloquear a { $name }
blocks-title = 🚫 Personas bloqueadas
blocks-none = No has bloqueado a nadie.
blocks-some = Nada de estas personas te llega, y nada tuyo les llega. No se enteraron.
blocks-how = Para bloquear o reportar a alguien, abre su conversación (/inbox), su perfil o la tarjeta de un trabajo terminado.
offer-gone = 🔒 { $name } ya no está disponible, así que esa oferta se fue. Las demás siguen.
after-bad-review = Anotado ✅ Eso no suena bien. Puedes alejarte de { $name } desde ahora, o contarle al operador lo que pasó.
ask-report = 🚩 ¿Qué pasa con { $name }? Lo lee el operador; { $name } no sabrá quién lo dijo.
ask-report-words = 🚩 ¿Qué pasó con { $name }? Cuéntalo con tus palabras.
wrong-contacts = 📞 Pide contactos
wrong-rude = 🤬 Insulta o amenaza
wrong-unsafe = ⚠️ No me da seguridad
wrong-spam = 🎣 Spam o estafa
wrong-other = ✏️ Otra cosa
reported = 🚩 Gracias por avisar. Una persona lo mira, y te escribo cuando esté hecho. { $name } no sabrá que fuiste tú.
report-waits = 🚩 Ya lo avisaste; una persona lo está mirando. Te escribo cuando esté hecho.
report-dealt = 🚩 Miramos lo que contaste de { $name } y ya está atendido. Gracias: así este lugar sigue siendo amable. Lo que siguió queda entre esa persona y nosotros.
warned = ⚠️ Algo que hiciste aquí llegó al operador, que te pide cambiarlo:
warned-contacts = Los contactos no van en el chat, y los trabajos se acuerdan aquí.
warned-rude = Trata bien a los demás, también cuando no estén de acuerdo. Aquí no caben las amenazas.
warned-unsafe = Actúa de modo que la otra persona se sienta segura contigo.
warned-spam = Nada de publicidad, y nada que engañe a otros.
warned-other = Trata a la gente como te gusta que te traten. ¿Preguntas? /support
own-cases = ⚖️ { $count ->
    [one] Hay algo pendiente en lo que tú participas.
   *[other] Hay { $count } cosas pendientes en las que tú participas.
} Lo decide otra persona de operación. Puedes sumar a alguien:
case-report = 🚩 Reporte
desk-report = { $by } sobre { $about }:
desk-report-silent = No se han escrito.
desk-report-talk = Lo último que se escribieron:
desk-report-how = El aviso dice qué no se hace aquí, no quién lo contó. Otras sanciones están en el trabajo.
desk-look-job = 🔎 El trabajo
report-warn = ⚠️ Avisar
report-pause = ⏸ Pausa de 24 h
report-dismiss = 👌 Dejarlo así
why-blocked = { $count ->
    [one] 🚫 Bloqueaste a 1 persona: sus solicitudes no te llegan, ni las tuyas a ella.
   *[other] 🚫 Bloqueaste a { $count } personas: sus solicitudes no te llegan, ni las tuyas a ellas.
}
refusal-own-case = Tú participas en esto, así que lo decide otra persona de operación.

# La respuesta debajo de una reseña, y las reseñas que rompen las reglas.

verb-reply = 💬 Responder a la reseña
verb-report_review = 🚩 Reportar la reseña
report-a-review = 🚩 Reportar una reseña
detail-review-reply = ↪ Respuesta:
ask-reply = 💬 ¿Qué quieres responder? Quien lea la reseña leerá tu respuesta debajo. Es una sola, y después no se puede cambiar.
replied = 💬 Tu respuesta ya está debajo de la reseña.
reply-came = 💬 { $name } respondió a tu reseña.
ask-which-review = 🚩 ¿De qué reseña se trata?
ask-breach = 🚩 ¿Qué tiene de malo esta reseña? Una nota baja, por sí sola, no rompe ninguna regla.
ask-breach-words = 🚩 ¿Qué tiene de malo? Cuéntalo con tus palabras.
breach-contacts = 📞 Tiene contactos
breach-rude = 🤬 Insultos o amenazas
breach-unsafe = 🔒 Cuenta cosas privadas
breach-spam = 🎣 No es sobre este trabajo
breach-other = ✏️ Otra cosa
review-reported = 🚩 Gracias por avisar. Una persona la mira, y te escribo cuando esté hecho.
review-is-gone = 🚩 La reseña que reportaste ya no está. Gracias por avisar.
review-stays = 🚩 Miramos la reseña que reportaste: no rompe ninguna regla, así que se queda. Puedes responder a lo que se dice de ti.
review-removed = 🗑 El operador quitó tu reseña porque rompe las reglas de aquí. Ya no cuenta en ningún lado.
case-review = 🚩 Reseña
desk-review = { $by } sobre una reseña de { $about }:
desk-review-how = Rompe las reglas: contactos o cosas privadas, insultos o amenazas, publicidad, o lo que no es sobre este trabajo. Una nota baja, por sí sola, nunca.
report-remove = 🗑 Quitarla
report-keep = 👌 Se queda
ask-removal = 🗑 ¿Por qué se quita esta reseña de { $name }? { $name } lee lo que escribas.
