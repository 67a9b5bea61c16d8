# Las condiciones y el aviso de privacidad, en puntos cortos y numerados.

operator-unnamed = su administrador
terms-title = 📄 Condiciones de { $market } (versión { $version })
terms-role = 1. { $market } lo lleva { $operator }. Reúne a quienes necesitan un trabajo con quienes lo hacen. No es parte del trabajo: lo que dos personas acuerdan aquí es un acuerdo entre ellas dos.
terms-free = 2. Publicar un trabajo, recibir trabajos y responder es gratis. Si reservar llegara a costar una tarifa, la ves antes de aceptar. El trabajo se paga directamente entre ustedes.
terms-honest = 3. Di la verdad: sobre el trabajo, sobre ti, en las reseñas. Quien ofrece un servicio puede hacerlo legalmente y se ocupa de sus impuestos, permisos y seguros.
terms-agreed = 4. Un trabajo queda reservado cuando los dos acordaron precio y hora. Hasta entonces cualquiera puede retirarse sin costo. Después, por favor cumple; quien no pueda, que lo suelte o cancele lo antes posible.
terms-contact = 5. Por favor deja todo en este chat. Los teléfonos, las cuentas de otros servicios y los enlaces se ocultan, por la seguridad de todos.
terms-reviews = 6. Después de un trabajo los dos pueden reseñarse. Una reseña se abre cuando los dos escribieron la suya, o cuando termina el plazo. Queda como está y no se edita.
terms-forbidden = 7. Nada ilegal, peligroso, ofensivo ni indecente; sin engaños ni presiones. Quien administra puede pausar o cerrar las cuentas que no lo respeten, y dice por qué.
terms-trouble = 8. Si hay problemas toca «Pedir ayuda» en la tarjeta del trabajo. Quien administra escucha a las dos partes y decide cómo queda el trabajo aquí; tus derechos ante la ley siguen intactos.
terms-liability = 9. El servicio se lleva con cuidado, pero sin prometer que funcione siempre ni que cada trabajo encuentre a alguien. No responde por lo que las personas se hagan entre sí, hasta donde la ley permite decirlo.
terms-change = 10. Si estas condiciones cambian, te preguntamos otra vez antes de seguir. Puedes irte cuando quieras; mira el aviso de privacidad.
privacy-title = 🔒 Privacidad en { $market } (versión { $version })
privacy-who = Este mercado lo lleva { $operator }, que responde por tus datos.
privacy-kept = Qué se guarda: tu número de Telegram (no el de teléfono), tu idioma, el nombre público que eliges, lo que ofreces y por qué zona, tus solicitudes con su lugar, lo que se escriben sobre un trabajo, tus reseñas y cuándo aceptaste las condiciones.
privacy-not-kept = Qué nunca se pide ni se muestra: tu teléfono, tu nombre, usuario o foto de Telegram. Aquí nadie los ve.
privacy-others = Quién ve qué: los demás ven tu nombre público, tus reseñas y lo que escribes en un trabajo. La zona aproximada de una solicitud la ven quienes podrían hacerla; la dirección exacta, solo la persona reservada, poco antes del trabajo.
privacy-operator = Quien administra lee conversaciones solo cuando alguien pide ayuda con un trabajo o cuando la ley lo exige. Los datos de contacto los encuentra y oculta un programa, no personas.
privacy-time = Cuánto tiempo: los borradores, hasta que salgas de ellos; los mensajes, { $messages } días y los lugares exactos, { $places } días después de su trabajo; acuerdos, importes y reseñas, mientras las cuentas los necesiten y el perfil exista. Lo que yo dije se borra a los { $sent } días, los registros técnicos de mensajes entrantes a los pocos días.
privacy-where = Los mensajes pasan por Telegram, que tiene su propia política de privacidad. Los datos no se venden a nadie ni se usan para publicidad.
privacy-rights = Tus derechos: /mydata te entrega todo lo que se guarda de ti, en /settings lo corriges, /erase lo borra. También puedes reclamar ante tu autoridad de protección de datos. Los trabajos en marcha se terminan primero.
privacy-erase = Para cualquier otra cosa sobre tus datos:
privacy-contact = escribe a { $contact }
privacy-contact-inside = abre la tarjeta de un trabajo y toca «Pedir ayuda»: lo lee quien administra.
