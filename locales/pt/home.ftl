# O primeiro minuto, o início, as listas, os ajustes, a ajuda.

welcome = 👋 Boas-vindas a { $market }: encontre quem faça qualquer trabalho, ou ofereça o que você sabe fazer.
    Publicar é grátis. Seu número e seu @ ficam em segredo: as pessoas só se escrevem aqui, por mim.
welcome-again = 👋 Os termos ou a página de privacidade de { $market } mudaram.
    Dê uma olhada e siga em frente. Nada do que é seu se perde.
welcome-consent = Ao continuar, você aceita os termos e a página de privacidade.
welcome-question = O que traz você aqui?
welcome-post = 🙋 Preciso de alguém
welcome-offer = 🛠 Ofereço serviços
welcome-go-on = 👍 Aceito e continuo

home-title = 🏠 { $market }
home-waiting = 🔔 Esperando por você:
home-nothing-waiting = Não há nada esperando por você.
home-running = { $count ->
    [one] Mais 1 trabalho está em andamento.
   *[other] Mais { $count } trabalhos estão em andamento.
}
home-draft = { $draft ->
    [request] ✏️ Você tem um pedido pela metade.
    [registration] ✏️ Sua inscrição está pela metade.
   *[question] ✏️ Ficou uma pergunta em aberto.
}
home-standing = { $standing ->
    [paused] ⏸ Você não recebe trabalhos novos até retomar.
    [waiting] ⏳ Estão olhando a sua inscrição.
    [refused] 🚫 Sua inscrição não foi aceita. /support diz a quem perguntar.
   *[active] 🟢 Os trabalhos novos chegam aqui.
}
home-desk = { $count ->
    [0] 🗂 Mesa da equipe
   *[other] 🗂 Mesa da equipe ({ $count })
}
job-line = { $service } · { $code }
job-line-more = { $state }, { $when }
job-line-more-with = { $state }, { $when }, com { $other }

door-home = 🏠 Início
door-post = ➕ Publicar um pedido
door-continue = ▶️ Continuar
door-discard = 🗑 Jogar fora
door-requests = 📋 Meus pedidos
door-work = 🧰 Meus trabalhos
door-inbox = 💬 Mensagens
door-profile = 👤 Meu perfil
door-offer = { $registered ->
    [yes] ✏️ Editar o que ofereço
   *[no] 🛠 Oferecer serviços
}
door-pause = ⏸ Pausar
door-resume = ▶️ Retomar
door-settings = ⚙️ Ajustes
door-name = ✏️ Meu nome
door-language = 🌐 Idioma
door-help = ❓ Ajuda
door-terms = 📄 Termos
door-privacy = 🔒 Privacidade
door-my_data = 📦 Meus dados
door-erase = 🗑 Me apagar
door-support = 🆘 Suporte
door-desk = 🗂 Mesa da equipe
door-statistics = 📊 Como está indo
door-find_job = 🔎 Achar um trabalho
door-invite_operator = ➕ Chamar para a equipe
door-invite_provider = 🔗 Convidar profissional

state-checking = 🔎 em análise
state-open = 🟢 aberto
state-matched = 💬 acertando detalhes
state-awaiting_fee = 💳 falta a taxa
state-booked = ✅ marcado
state-in_progress = 🛠 em andamento
state-delivered = 👀 para conferir
state-approved = 💵 para pagar
state-settled = ⭐ para avaliar
state-closed = 🗄 terminado
state-expired = ⌛ ninguém pegou
state-cancelled = ❌ cancelado
state-disputed = 🆘 com a equipe

requests-title = 📋 Meus pedidos
requests-none = Você ainda não publicou nada. Diga do que precisa e eu pergunto a quem faz.
work-title = 🧰 Meus trabalhos
work-none = Nenhum trabalho agora. Os novos chegam sozinhos, sem custo.
work-not-registered = Você ainda não oferece nada. Leva um minuto, e depois os trabalhos chegam sozinhos.
inbox-title = 💬 Mensagens
inbox-none = Nenhuma conversa aberta. A conversa se abre quando um trabalho encontra a sua pessoa.
inbox-line = { $name } · { $code }
inbox-over = fechada
inbox-new = { $count ->
    [0] { $line }
    [one] { $line } · 🆕 1
   *[other] { $line } · 🆕 { $count }
}
talk-none = Ninguém escreveu aqui ainda.
talk-you = Você
talk-no-words = 📎 algo sem palavras
talk-over = 🔒 Esta conversa está fechada: dá para ler, não para escrever.
settings-title = ⚙️ Ajustes
settings-name = Para os outros, você é { $name }.
settings-no-name = Você ainda não tem nome público. Eu peço antes que alguém veja você.
settings-language = Idioma: { $language }
your-seal =
    🔏 Seu selo: { $seal }
    O que vem mesmo de nós sobre problemas, avisos ou dinheiro devolvido termina com ele. Quem escreve em nosso nome sem ele não somos nós.
sealed = { $seal } de { $market }
profile-mine = 👤 Meu perfil
profile-no-name = Ninguém vê você ainda: falta um nome público.
profile-seen = É isto que os outros veem:
profile-since = Aqui desde { $month }
profile-services = Oferece: { $services }
profile-area = Na região de { $area }
profile-reviews = O que os outros dizem:
profile-no-reviews = Nenhuma avaliação ainda.
profile-offering = O que você oferece:
profile-not-offering = Você ainda não oferece serviços.

help-title = ❓ Ajuda
help-welcome = Eu junto quem precisa de um trabalho com quem faz, aqui na conversa. Escolha o que você precisa; a outra coisa sempre dá para fazer depois.
help-home = Diga com as suas palavras do que precisa e eu pergunto a quem faz isso perto de você. Se você oferece serviços, os trabalhos chegam sozinhos.
    /post um pedido, /jobs o que está em andamento, /inbox suas conversas, /profile como os outros veem você, /pause se precisar de um descanso.
help-posting = Você está publicando um pedido. Responda com os botões ou simplesmente escreva. ◀️ volta uma pergunta, /cancel sai. Ninguém vê nada antes de você tocar em “Publicar”.
help-registering = Você está montando o que oferece. Responda com os botões ou simplesmente escreva. ◀️ volta uma pergunta, /cancel sai. Dá para mudar cada resposta depois.
help-job = Você está respondendo a uma pergunta sobre um trabalho. /cancel deixa tudo como está. A ficha do trabalho sempre mostra de quem é a vez.
help-talking = O que você escrever agora chega à outra pessoa deste trabalho. Números, links e @ são escondidos. Se mudar uma mensagem, ela muda lá também; /undo como resposta a retira. /block afasta você dessa pessoa, /report avisa a equipe. Para escrever a outra pessoa, abra /inbox; para todo o resto, /menu.
help-desk = /admin mostra o que espera por você. Tudo o que você toca aqui fica anotado com a hora.
help-human = Falar com uma pessoa: /support

support-title = 🆘 Suporte
support-contact = Este serviço é tocado por { $operator }. Fale com a gente aqui: { $contact }
support-inside = Este serviço é tocado por { $operator }. Se for sobre um trabalho, toque em “Pedir ajuda” na ficha: chega direto até nós.
support-job = Algo errado com um trabalho? Toque em “Pedir ajuda” na ficha, ou diga o código (como #K7Q2MX) quando perguntar.
unknown-command = Não conheço esse comando. /menu mostra tudo o que há.
left-request = Tudo bem, paramos. Nada foi publicado.
left-registration = Tudo bem, paramos. O que você oferece fica como estava.
left-question = Tudo bem, paramos. Tudo fica como estava.
nothing-to-leave = Não há de onde sair. /menu mostra tudo o que há.
saved = Salvo ✅
paused = ⏸ Em pausa. Você não recebe trabalhos novos; os que já tem continuam.
resumed = ▶️ Que bom ter você de volta. Os trabalhos novos voltam a chegar; os que combinam já vêm agora.
not-registered = Você ainda não oferece serviços. Leva um minuto.
stale = Esse botão era de antes. Agora está assim.
noted = Anotado ✅
private-only = Eu só funciono em conversa privada. Me escreva por lá 🙂
flooded = { $count ->
    [one] Foi muita coisa de uma vez: deixei 1 mensagem de fora. Envie de novo daqui a pouco.
   *[other] Foi muita coisa de uma vez: deixei { $count } mensagens de fora. Envie o importante de novo daqui a pouco.
}
apology = Desculpe, algo quebrou do nosso lado. Nada seu ficou pela metade.
apology-reference = Se acontecer de novo, diga este número em /support:
barred = { $kind ->
    [paused] ⏸ Sua conta está em pausa, então agora não dá.
   *[banned] { $ends ->
        [yes] 🚫 Sua conta está fechada por um tempo, então agora não dá.
       *[no] 🚫 Sua conta está fechada, então não dá.
    }
}
sanctioned = { $kind ->
    [paused] ⏸ A equipe pôs sua conta em pausa.
    [banned] { $ends ->
        [yes] 🚫 A equipe fechou sua conta por um tempo.
       *[no] 🚫 A equipe fechou sua conta.
    }
   *[lifted] 🟢 Sua conta está aberta de novo. Tudo funciona como antes.
}
sanction-until = Até { $until }.
sanction-running = Os trabalhos que você já tem podem terminar. Dúvidas? /support
sanction-reason = O motivo da equipe:
