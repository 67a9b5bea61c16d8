# Publicar um pedido, e as perguntas e botões que outras conversas dividem.

ask-need = 🙋 Do que você precisa?
    Escreva como contaria a um amigo: “a torneira da cozinha está pingando”.
ask-pick-service = É algum destes?
ask-pick-group = { $purpose ->
    [offer] O que você faz? Escolha um grupo.
    [invite] Para qual serviço? Escolha um grupo.
    [find] 🔎 Quem você procura? Escolha um grupo, ou escreva uma palavra como “encanador”.
   *[post] É sobre o quê? Escolha um grupo.
}
ask-pick-in-group = E qual?
ask-describe = ✍️ Conte um pouco mais: o que precisa ser feito exatamente?
    Medidas, marcas, o que já tem. Quanto melhor souberem, mais rápido alguém diz sim.
ask-describe-more = 🙂 Mais uma frase ajudaria: qual o tamanho, de que é feito, o que aconteceu?
    Até agora:
ask-where = { $purpose ->
    [offer] 📍 De onde você sai para trabalhar?
    [find] 📍 Perto de onde?
   *[post] 📍 Onde é?
}
ask-where-how = Envie uma localização (📎 → Localização) ou escreva a cidade ou o bairro. Os outros só veem a região aproximada.
ask-which-place = Qual destes?
ask-address = 🏠 Qual é o endereço exato, e como se entra?
    Só quem vai fazer o trabalho vê, pouco antes.
ask-day = { $occasion ->
    [terms] 🗓 Em que dia começaria?
    [reschedule] 🗓 Em que dia começaria, então?
    [deadline] 🗓 Até que dia precisa estar pronto?
    [repost] 🗓 Que dia fica bom agora?
   *[post] 🗓 Que dia fica bom?
}
ask-day-how = Toque em um dia, ou escreva “amanhã às 15h”.
ask-time = 🕒 { $day }: a que horas?
ask-time-how = Toque em uma, ou escreva: “15h30”.
ask-price = 💵 Quanto pode custar no total?
    Escreva “80”, “80-120”, ou deixe a combinar.
ask-price-typical = Aqui costuma custar de { $price }.
ask-name = 👤 Como os outros devem chamar você?
    O primeiro nome basta. Eles nunca veem seu nome do Telegram nem seu número.
ask-preview-supply = { $count ->
    [0] Ninguém aqui faz isso ainda. Publique assim mesmo: avisamos quando alguém chegar.
    [one] 1 pessoa aqui faz isso.
   *[other] { $count } pessoas aqui fazem isso.
}
ask-preview = 📝 Pode sair assim?
ask-preview-address = 🏠 Só para quem vai fazer o trabalho:
ask-preview-by = 👤 Publicado como { $name }
ask-edit = ✏️ O que você quer mudar?
ask-post-this = 🙂 Publico isto como um pedido?
ask-language = 🌐 Em que idioma você lê?
published = 🎉 Publicado! { $code }
published-supply = { $count ->
    [0] Ninguém aqui faz isso ainda. Eu aviso quando alguém chegar.
    [one] 1 pessoa recebe agora. Escrevo assim que ela disser sim.
   *[other] { $count } pessoas recebem agora. Escrevo assim que alguém disser sim.
}
published-soon = Escrevo assim que alguém disser sim.
too-many-open = { $most ->
    [one] Você tem 1 pedido aberto, e é o máximo ao mesmo tempo. Retire esse ou espere até alguém pegar.
   *[other] Você tem { $most } pedidos abertos, e é o máximo ao mesmo tempo. Retire um ou espere até alguém pegar um deles.
}

field-service = O quê
field-details = Detalhes
field-description = Descrição
field-place = Lugar
field-address = Endereço
field-when = Horário
field-price = Preço
field-name = Nome
field-radius = Distância
field-about = Sobre mim

choice-yes = ✅ Sim
choice-no = Não
choice-back = ◀️ Voltar
choice-skip = Pular
choice-leave = ✖️ Sair
choice-other = Outra coisa
choice-all-groups = Todos os grupos
choice-place-other = Outro lugar
choice-finished = ✅ É só isso
choice-talk = 💬 Conversar primeiro
choice-publish = 🚀 Publicar
choice-save = ✅ Salvar
choice-change = ✏️ Mudar algo
choice-negotiable = A combinar
choice-keep = Deixar { $what }
choice-other-time = Outra hora
choice-group-chosen = { $group } ({ $count })

note-masked = 🙈 Escondi os dados de contato: tudo fica aqui na conversa. Os outros leem:
note-resumed = ✏️ De volta aonde estávamos:
note-stale = Esse botão era de uma pergunta anterior. A de agora é esta:
note-invited = 👋 Convidaram você para oferecer seu serviço aqui. Leva um minuto.

trouble-text-only = { $kind ->
    [photo] Bonita foto, mas aqui preciso de palavras.
    [voice] Ainda não consigo ouvir áudios. Escreva, por favor.
    [contact] Eu nunca passo contatos adiante. Responda com palavras, por favor.
   *[other] Aqui só consigo ler texto. Escreva, por favor.
}
trouble-no-pin-here = Obrigado pela localização, mas esta pergunta precisa de palavras.
trouble-says-nothing = Não achei palavras aí. Tentamos de novo?
trouble-pick-one = Escolha um dos botões, por favor.
trouble-no-such-service = Esse eu não conheço. Tente outra palavra, ou escolha nos grupos.
trouble-no-services = Escolha pelo menos um, por favor.
trouble-no-such-place = Não encontro esse lugar. Tente a cidade mais próxima, ou envie uma localização.
trouble-far-from-anywhere = Essa localização fica longe de qualquer cidade que conheço. Escreva o nome da mais próxima.
trouble-when-not-understood = Não entendi o horário. Tente “amanhã às 15h” ou “28 nov 10h”.
trouble-no-such-time = Essa data ou hora não existe. Tente outra.
trouble-past = Isso já passou. Escolha uma hora mais tarde, por favor.
trouble-too-far-ahead = Isso está muito longe. Escolha um dia mais perto, por favor.
trouble-money-not-understood = Não entendi o valor. Escreva como “80” ou “80-120”.
trouble-not-positive = Precisa ser mais que zero.
trouble-too-much = É mais do que um trabalho aqui pode custar.
trouble-too-fine = Isso é menos que a menor moeda.
trouble-reversed = Primeiro o valor menor, como “80-120”.
trouble-foreign-money = Aqui os preços são em { $currency }. Escreva assim, por favor.
trouble-price-outside = Isso está fora do que o pedido permite.
trouble-not-higher = Isso não é mais do que agora. Diga um valor maior, ou volte.
trouble-number-not-understood = Não entendi o número.
trouble-out-of-range = Esse número não pode ser escolhido aqui.
trouble-name-too-short = Um pouco mais comprido, por favor: pelo menos dois caracteres.
trouble-name-too-long = Um pouco mais curto, por favor: no máximo 40 caracteres.
trouble-name-no-letter = Um nome precisa de pelo menos uma letra.
trouble-name-contact = Isso parece um número, um link ou um @. Um nome simples é mais seguro.
trouble-no-such-job = Não encontro um trabalho com esse código. Ele é parecido com #K7Q2MX.
