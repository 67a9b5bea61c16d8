# El menú del chat, y cómo se presenta el bot. Telegram acepta hasta 256, 512 y 120 caracteres.

command-menu = Inicio: lo que te espera
command-post = Publicar un trabajo
command-jobs = Mis solicitudes y trabajos
command-inbox = Mis conversaciones
command-history = Lo último que se escribió
command-profile = Cómo me ven los demás
command-pause = Un descanso de trabajos nuevos
command-settings = Nombre e idioma
command-language = Elegir idioma
command-help = Ayuda para donde estás
command-support = Hablar con una persona
command-terms = Las condiciones
command-privacy = Qué se guarda de mí
command-mydata = Todo lo que se guarda de mí, en un archivo
command-erase = Borrar todo lo mío
command-cancel = Salir de lo que hago
bot-description = { $market }: di qué necesitas y le llega a la gente indicada cerca de ti. U ofrece lo que sabes hacer y los trabajos te llegan.
    Publicar es gratis. Números y usuarios quedan en privado: todos se escriben aquí en el chat.
bot-short-description = { $market }: encuentra quién haga cualquier trabajo, u ofrece lo que haces. Publicar es gratis.
