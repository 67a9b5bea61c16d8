# Registrarse como proveedor.

ask-services = 🛠 ¿Qué haces?
    Abre un grupo, o escribe una palabra como «plomería». Puedes elegir varios.
ask-services-of = 🛠 { $group }: toca todo lo que haces.
ask-services-found = 🛠 ¿Es algo de esto? Toca todo lo que haces.
services-chosen = Elegido hasta ahora: { $services }
ask-radius = 🚗 ¿Hasta qué distancia de { $place } vas?
    Toca una, o escribe los kilómetros.
choice-radius = { $km } km
ask-about = ✍️ ¿Unas palabras sobre ti?
    En qué eres bueno, hace cuánto lo haces. Los demás lo leen junto a tu nombre.
ask-offering = 📝 Esto es lo que ofreces. ¿Lo guardo?
offering-area = 📍 { $place }, { $km } km a la redonda
offering-name = 👤 { $name }
registered = 🎉 ¡Ya estás dentro! Los trabajos que encajan te llegan solos, sin costo.
    Di sí o no como quieras: un no nunca cuenta en tu contra. Los que ya están abiertos llegan ahora.
registered-waiting = 🎉 ¡Gracias! Primero lo mira rápido quien administra.
    Te escribo en cuanto estés dentro.
let-in = 🎉 ¡Ya estás dentro! Desde ahora los trabajos que encajan te llegan solos.
not-let-in = No aceptaron tu registro. /support te dice a quién preguntar.
example-description = Unas dos horas de trabajo. Te cuento más aquí en el chat.
example-customer = Ana
