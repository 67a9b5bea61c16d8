# Dos personas que hablan de un trabajo, y las preguntas que hace un trabajo.

relayed-from = 💬 { $name }
talking = 💬 Le escribes a { $name }.
    Lo que envíes ahora le llega. /menu te lleva de vuelta.
talking-placeholder = Para { $name } · { $code }
masked = 🙈 Enviado, con los datos de contacto ocultos: todo queda aquí en el chat. Lee esto:
not-delivered = 📪 Tu mensaje no le llegó a { $name }. Inténtalo más tarde.
thread-over = 🔒 Esta conversación está cerrada; no se envió nada.
not-passed = { $kind ->
    [file] 📎 Los archivos no se transmiten: llevan nombres y más datos dentro. Envíalo como foto o escríbelo.
    [gif] 🎞 Un GIF enviado como archivo no se transmite: dejaría de moverse. Envíalo desde los GIF de Telegram o como video.
    [image] 🖼 Este tipo de archivo de imagen no se transmite: puede decir dónde se tomó. Envíalo como foto.
    [audio] 🎵 La música y las grabaciones en archivo no se transmiten. Graba un mensaje de voz.
    [contact] 🙈 Los contactos nunca se transmiten: todo queda aquí en el chat.
    [sticker] 🙈 El paquete de este sticker lleva tu nombre, así que no se transmite. Prueba con otro.
    [story] 🙈 Las historias muestran de quién son, así que no se transmiten. Envía una foto.
    [poll] 📊 Las encuestas no se transmiten. Pregunta con palabras, por favor.
    [checklist] ☑️ Las listas para marcar no se transmiten. Escríbelo como texto, por favor.
    [game] 🎮 Los juegos no se transmiten.
    [paid] 🙈 Lo que hay que pagar para ver no se transmite.
   *[other] 🙂 Esto no se puede transmitir. Escríbelo, o envía una foto o un mensaje de voz.
}
relayed-forwarded = ↪ Reenviado
relayed-uncleaned = 📎 Llega tal cual: nadie ha revisado este archivo. Ábrelo con cuidado.
file-stays = 📪 Este archivo no salió: { $why ->
    [large] pesa más de 20 MB. Hazlo más pequeño o envía una parte.
    [broken] no se puede abrir. Envíalo como foto o prueba con otro.
   *[gone] Telegram no lo entrega en este momento. Envíalo otra vez, por favor.
}
file-uncleaned = 📎 Enviado tal cual, con otro nombre. Solo se quita el nombre: lo que está dentro del archivo se puede leer.
relay-no-voice = 📪 { $name } no recibe mensajes de voz. Escríbelo, por favor.
ask-send-place = 📍 ¿Enviar este lugar a { $name }? Muestra exactamente dónde está.
send-place-yes = Enviar
send-place-no = No
edit-not-passed = ✏️ Ese cambio no le llega a nadie: el mensaje no está en una conversación o ya no se puede cambiar. Para corregir algo, envía otro mensaje.
relay-withdrawn = ↩️ Este mensaje se retiró.
relay-taken-back = ↩️ Retirado: { $name } ya no tiene ese mensaje.
relay-too-late = ↩️ Ya no se puede retirar: solo funciona durante 48 horas. Para corregirlo, envía otro mensaje.
relay-undo-what = ↩️ Responde con /undo al mensaje tuyo que quieras retirar.
ask-for-whom = 💬 ¿Para quién es esto?
for-whom-question = ✏️ Responde la pregunta

ask-figure = 💵 ¿Por cuánto lo tomas?
ask-figure-price = { $kind ->
    [range] Ofrece { $price } en total. Toca un monto o escríbelo.
   *[negotiable] Dejó el precio a convenir. Escribe un monto, o hablen primero.
}
ask-raise = 💵 ¿Hasta cuánto puede subir?
ask-raise-price = { $kind ->
    [range] Hasta ahora, como mucho { $price } en total. Toca una cifra o escribe la tuya.
   *[fixed] Hasta ahora { $price } en total. Toca una cifra o escribe la tuya.
}
ask-total = 💵 ¿Cuánto costaría en total?
ask-total-present = Hasta ahora: { $total }.
ask-keep-start = 🗓 ¿Cuándo empezaría? Hasta ahora: { $start }.
ask-why = { $act ->
    [withdraw] ¿Por qué lo retiras? Un toque nos ayuda, nadie más lo lee.
    [step_back] ¿Por qué te retiras? No hay nada reservado, así que no les cuesta nada.
    [release] ¿Por qué no resulta? El trabajo sale otra vez a los demás.
    [ask_end] ¿Por qué terminarlo ahora? Primero se le pregunta a la otra parte.
   *[cancel] ¿Por qué cancelas? La otra parte se entera de que no va, no del motivo.
}
sure-withdraw = ¿Retiras esta solicitud? Ya nadie la puede tomar. Puedes publicar otra cuando quieras.
sure-step_back = ¿Te retiras? No había nada reservado. El chat se cierra y el trabajo sale otra vez a los demás.
sure-release = ¿Sueltas esta reserva? El chat se cierra y el trabajo sale otra vez a los demás. Le avisamos enseguida a la otra parte.
sure-cancel = ¿Cancelas todo el trabajo? Termina para los dos, el chat se cierra y no se puede deshacer.
sure-ask_end = ¿Pides terminar el trabajo ahora? La otra parte puede decir sí o no; el silencio cuenta como un sí.
sure-yes = { $act ->
    [withdraw] Sí, retirar
    [step_back] Sí, me retiro
    [release] Sí, soltarla
    [ask_end] Sí, pedirlo
   *[cancel] Sí, cancelar
}
sure-no = No, dejarlo así
reason-plans_changed = Cambiaron los planes
reason-found_another = Encontré a alguien más
reason-too_expensive = Muy caro
reason-time_unfit = No me queda la hora
reason-no_answer = No responde
reason-uneasy = No me da confianza
reason-not_as_described = No es como decía
reason-unwell = Enfermedad o imprevisto
reason-other = Otra cosa
ask-fixes = 🔁 ¿Qué falta arreglar?
ask-help = 🆘 ¿Qué pasa? Cuéntaselo con tus palabras a quien administra.
ask-help-stops = El trabajo queda en pausa hasta que se arregle, y le avisamos a la otra parte.
ask-help-free = Solo lo lee quien administra. Mientras tanto el trabajo sigue; en este punto retirarse no cuesta nada.
