# Lo que queda en el historial de alguien, y lo que dice la otra parte.

record-asked = { $blames ->
    [yes] ↩️ { $name } canceló poco antes del inicio y dice que fue por ti: sin respuesta, o un trabajo distinto al descrito.
        ¿Fue así? Si no dices nada hasta { $until }, no cuenta contra nadie.
   *[no] ↩️ { $name } canceló poco antes del inicio. Queda en su historial, salvo que para ti esté bien.
        Si no dices nada hasta { $until }, cuenta.
}
record-excuse = { $blames ->
    [yes] 🤝 Sí, fue así
   *[no] 🤝 Por mí está bien
}
record-count = { $blames ->
    [yes] No, yo lo veo distinto
   *[no] 📒 Debe contar
}
record-waits = { $blames ->
    [yes] 📒 Le preguntamos a { $name } si fue como dices. Si lo ve distinto, lo mira una persona. Si no dice nada hasta { $until }, no cuenta contra nadie.
   *[no] 📒 Fue poco antes del inicio, así que queda en tu historial, salvo que { $name } diga hasta { $until } que está bien.
}
record-counts-late = 📒 Ahora está en tu historial: una reserva cancelada poco antes del inicio.
record-counts-missed = 📒 Ahora está en tu historial: una reserva en la que no estuviste.
record-excused-by = 🤝 { $name } dice que está bien. No queda nada en tu historial.
record-excused = 🤝 Está arreglado: no queda nada en tu historial.
record-contested = 🧭 La otra parte lo ve distinto, así que lo mira una persona. Hasta entonces no cuenta nada.
sure-record = 📒 Ya es tarde para dejarlo sin más, así que esto puede quedar en tu historial. Antes le preguntamos a la otra parte.
profile-kept = 📒 Cumplió el { $percent } % de las reservas
profile-badge = { $kind ->
    [identity] 🪪 Identidad comprobada por { $operator }, { $date }
   *[licence] 📜 Licencia comprobada por { $operator }, { $date }
}
profile-pace = { $pace ->
    [minutes] ⚡ Suele responder en 20 minutos
    [hour] ⚡ Suele responder en una hora
    [hours] 💬 Suele responder en unas horas
   *[day] 💬 Suele responder en un día
}
desk-job-contested = { $side ->
    [customer] ⚖️ El cliente canceló tarde y dice que fue por el proveedor. El proveedor lo ve distinto.
   *[provider] ⚖️ El proveedor canceló tarde y dice que fue por el cliente. El cliente lo ve distinto.
}
desk-fault_counts = 📒 Cuenta
desk-fault_excused = 🤝 No cuenta
