# O menu da conversa, e como o bot se apresenta. O Telegram aceita no máximo 256, 512 e 120 caracteres.

command-menu = Início: o que espera por você
command-post = Publicar um pedido
command-jobs = Meus pedidos e trabalhos
command-inbox = Minhas conversas
command-history = O que foi escrito por último
command-profile = Como os outros me veem
command-pause = Dar um tempo de trabalhos novos
command-settings = Nome e idioma
command-language = Escolher o idioma
command-help = Ajuda para onde você está
command-support = Falar com uma pessoa
command-terms = Os termos
command-privacy = O que é guardado sobre mim
command-mydata = Tudo o que é guardado sobre mim, em arquivo
command-erase = Apagar tudo sobre mim
command-cancel = Sair do que estou fazendo
bot-description = { $market }: diga do que precisa, e as pessoas certas perto de você recebem. Ou ofereça o que sabe fazer, e os trabalhos chegam até você.
    Publicar é grátis. Números e @ ficam em segredo: todo mundo se escreve aqui na conversa.
bot-short-description = { $market }: encontre quem faça qualquer trabalho, ou ofereça o que sabe. Publicar é grátis.
