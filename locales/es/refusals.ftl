# Por qué algo no se hizo, como respuesta corta a un toque. Al lado, la tarjeta se dibuja de nuevo.

refusal-not-yours = No encuentro eso entre tus trabajos.
refusal-own-job = Es tu propia solicitud 🙂
refusal-taken = Alguien llegó primero. A ti no te afecta.
refusal-no-longer-open = Esta solicitud ya no está abierta. A ti no te afecta.
refusal-not-now = Ahora no se puede. La tarjeta muestra cómo va todo.
refusal-others-turn = Le toca a la otra persona.
refusal-grace-over = Ya pasaron los minutos para deshacer. Aún puedes liberar el trabajo.
refusal-already-done = Ya está hecho 👍
refusal-terms-changed = Las condiciones cambiaron mientras tanto. Mira las nuevas.
refusal-price-outside = Ese monto está fuera de lo que se pidió.
refusal-start-past = Esa hora ya pasó. Elige una más tarde.
refusal-start-too-near = Es muy pronto: la tarifa tiene que llegar antes de empezar.
refusal-no-change = Eso es lo que ya acordaron.
refusal-said-missed = La otra persona dice que no estuviste. Primero responde a eso, por favor.
refusal-over = Este trabajo ya terminó.
