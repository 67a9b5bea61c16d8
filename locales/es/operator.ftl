# La administración.

operator-welcome = 🗂 Desde ahora llevas este mercado.
    /admin muestra lo que te espera. Ahí puedes sumar a otros.
desk-title = 🗂 Administración
desk-nothing = No hay nada pendiente.
desk-waiting = { $count ->
    [one] Espera 1 asunto, del más antiguo al más nuevo:
   *[other] Esperan { $count } asuntos, del más antiguo al más nuevo:
}
case-help = 🆘 Ayuda
case-request = 📋 Solicitud por mirar
case-registration = 📝 Registro
case-payment = 💳 Pago
case-withheld = 🙈 Palabras ocultas
case-conduct = 🙈 Más contactos
case-line = { $kind }, hace { $waiting }
case-opened = { $kind ->
    [request] 📋 Una solicitud espera que la mires: tiene palabras de tu lista.
    [registration] 📝 Te espera un registro.
    [withheld] 🙈 Alguien te pide que mires palabras ocultas.
    [conduct] 🙈 Alguien sigue dando contactos.
    [report] 🚩 Alguien reporta a otra persona.
    [review] 🚩 Alguien dice que una reseña rompe las reglas.
    [appeal] 🔁 Alguien con una sanción pide otra mirada.
    [payment] 💳 Un pago necesita que lo mires.
   *[help] 🆘 Alguien necesita tu ayuda.
}
case-lapses = ⏳ Sigue esperando tu decisión
case-lapses-since = Espera desde hace { $waiting }: { $since }.
case-lapses-at = Sin tu palabra, el trabajo sigue donde estaba: { $when }.
desk-job-state = Estado: { $state }
desk-job-disputed = Estado: { $state } (antes: { $before })
desk-job-customer = Cliente: { $name }
desk-job-provider = Proveedor: { $name }
desk-job-total = Acordado: { $total }
desk-job-start = Inicio: { $start }
desk-job-missed = { $side ->
    [customer] ⚠️ El cliente dice: el proveedor no llegó.
   *[provider] ⚠️ El proveedor dice: no había nadie.
}
desk-job-asked = Lo que pidió el cliente:
desk-case-says = 🆘 Lo que escribe quien pide ayuda, { $when }:
desk-registration = 📝 Alguien quiere ofrecer servicios.
desk-registration-gone = Este registro ya no está.
desk-look = 🔎 Ver
desk-let_out = ✅ Que salga
desk-turn_down = 🚫 Aquí no
desk-put_back = ▶️ Vuelve a donde estaba
desk-end = ❌ Cancelar el trabajo
desk-confirm_missed = ⚠️ No estuvo
desk-count_as_done = ✅ Contar como hecho
desk-dealt = ✅ Resuelto
desk-give_back = 💳 Intentar devolverlo otra vez
desk-let_in = ✅ Dejar entrar
desk-refuse = 🚫 Rechazar
desk-check_id = 🪪 Identidad comprobada
desk-uncheck_id = 🪪 Ya no comprobada
desk-check_lic = 📜 Licencia comprobada
desk-uncheck_lic = 📜 Ya no comprobada
desk-pause_c = ⏸ Pausar cliente
desk-ban_c = 🚫 Expulsar cliente
desk-lift_c = 🟢 Liberar cliente
desk-pause_p = ⏸ Pausar proveedor
desk-ban_p = 🚫 Expulsar proveedor
desk-lift_p = 🟢 Liberar proveedor
ask-sanction = { $kind ->
    [paused] ¿Por qué pausas a { $name }? Lee lo que escribas.
    [banned] ¿Por qué expulsas a { $name }? Lee lo que escribas.
   *[lifted] ¿Por qué liberas a { $name }? Lee lo que escribas.
}
ask-job-code = 🔎 ¿Qué trabajo? Escribe su código, como #K7Q2MX.
job-found = 🔎 Encontrado
dealt = ✅ Resuelto. Avisamos a quienes les toca.
asked-back = 💳 Se intenta otra vez. Avisamos al cliente cuando tenga su dinero; si vuelve a fallar, te avisamos.
statistics-title = 📊 Cómo va todo
statistics-people = { $count ->
    [one] Se sumó 1 persona.
   *[other] Se sumaron { $count } personas.
}
statistics-providers = { $count ->
    [one] 1 de ellas toma trabajos ahora.
   *[other] { $count } de ellas toman trabajos ahora.
}
statistics-jobs = Trabajos:
statistics-jobs-line = { $state }: { $count }
statistics-no-jobs = Aún no hay trabajos.
statistics-unserved = Pedido en los últimos 30 días, sin encontrar a nadie:
statistics-unserved-line = { $service }: { $count }
statistics-error = Último error:
statistics-no-error = Sin errores.
invite-operator = 🔗 Quien abra primero este enlace o escanee el código lleva el mercado contigo. Sirve una sola vez.
invite-provider = 🔗 Quien abra este enlace o escanee el código puede ofrecer «{ $service }» en un minuto. Compártelo cuanto quieras.
invite-profile = 🔗 Quien abra este enlace ve tu perfil y te puede pedir una oferta. Compártelo cuanto quieras.
invite-copy = 📋 Copiar el enlace
