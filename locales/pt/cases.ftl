# Problemas que se resolvem, e sanções que são vistas de novo.

verb-tell_side = ✍️ Contar o meu lado
verb-their_side = 👀 O que o outro lado diz
verb-offer_settlement = 🤝 Propor uma saída
verb-accept_settlement = ✅ Concordo
verb-ask_operator = 🧭 Pedir a ajuda da equipe
verb-answer_operator = 💬 Responder
ask-happened = ✍️ O que aconteceu? Conte com as suas palavras. A equipe lê; o outro lado, quando os dois tiverem contado, ou depois do tempo para conversar.
ask-happened-so-far = Até agora você disse:
ask-fair = ⚖️ O que seria justo?
ask-way-out = 🤝 Que saída você propõe? Se for aceita, é assim que termina.
way-go_on = ▶️ Nada, continuamos
way-finish = 🔧 Terminar o trabalho
way-pay_less = 💵 Contar como feito, por menos
way-end_fee_back = { $fee ->
    [yes] ❌ Cancelar, taxa de volta
   *[no] ❌ Cancelar o trabalho
}
way-end_fee_kept = ❌ Cancelar, taxa fica
way-with-total = { $way }: { $total }
ask-less = 💵 Quanto seria no total, em vez de { $agreed }? Escreva um valor ou toque em um.
side-told = ✅ Obrigado, o seu lado está anotado.
side-told-again = Você pode mudar mais uma vez, no cartão do trabalho.
side-fair = ⚖️ Seria justo: { $way }
side-photos = { $count ->
    [one] 📷 1 foto
   *[other] 📷 { $count } fotos
}
both-told = 👀 Os dois contaram o seu lado
both-told-read = Agora você pode ler o que o outro lado diz.
theirs-title = 👀 { $name } diz
on-table = { $by ->
    [you] 🤝 Você propõe: { $way }
    [operator] 🧭 A equipe propõe: { $way }
   *[other] 🤝 { $other } propõe: { $way }
}
on-table-agreed = { $by ->
    [you] ✅ Você concordou. Falta { $other }.
   *[other] ✅ { $other } concordou. Falta você.
}
news-offer_settlement-customer-provider = 🤝 { $other } propõe uma saída.
    Está aqui embaixo. Um toque, e está resolvido.
news-offer_settlement-provider-customer = 🤝 { $other } propõe uma saída.
    Está aqui embaixo. Um toque, e está resolvido.
news-offer_settlement-operator-customer = 🧭 A equipe propõe uma saída.
    Está aqui embaixo. Se os dois concordarem, está resolvido.
news-offer_settlement-operator-provider = 🧭 A equipe propõe uma saída.
    Está aqui embaixo. Se os dois concordarem, está resolvido.
news-accept_settlement-customer-provider = { $state ->
    [disputed] ✅ { $other } concorda com o que a equipe propõe. Falta você.
   *[other] 🤝 { $other } concordou. Está resolvido, como foi proposto.
}
news-accept_settlement-provider-customer = { $state ->
    [disputed] ✅ { $other } concorda com o que a equipe propõe. Falta você.
   *[other] 🤝 { $other } concordou. Está resolvido, como foi proposto.
}
news-ask_operator-customer-provider = { $both ->
    [yes] 🧭 Os dois pediram: agora a equipe ajuda.
   *[no] 🧭 { $other } gostaria que a equipe ajudasse já.
        Se você também pedir, ela ajuda agora mesmo.
}
news-ask_operator-provider-customer = { $both ->
    [yes] 🧭 Os dois pediram: agora a equipe ajuda.
   *[no] 🧭 { $other } gostaria que a equipe ajudasse já.
        Se você também pedir, ela ajuda agora mesmo.
}
news-talk_over-clock-customer = 🧭 Vocês tiveram tempo para resolver. Agora a equipe ajuda.
    Vocês ainda podem se entender, quando quiserem.
news-talk_over-clock-provider = 🧭 Vocês tiveram tempo para resolver. Agora a equipe ajuda.
    Vocês ainda podem se entender, quando quiserem.
news-end_keeping_fee-operator-customer = 🧭 A equipe encerrou este trabalho. A taxa de reserva não volta.
    Você pode publicar de novo quando quiser.
news-end_keeping_fee-operator-provider = 🧭 A equipe encerrou este trabalho.
    Não falta fazer nada.
act-offer_settlement = saída proposta
act-accept_settlement = saída aceita
act-ask_operator = pediu a ajuda da equipe
act-talk_over = acabou o tempo para resolver entre os dois
act-end_keeping_fee = encerrado, taxa fica
refusal-still-talking = Eles ainda têm tempo para resolver entre si. Você decide depois, ou quando os dois pedirem.
refusal-has-it = Outra pessoa da equipe já está com este.

# Na mesa da equipe.

case-appeal = 🔁 Outro olhar
case-is-taken = { $line } · está com outra pessoa
case-taken = { $line } · com { $name }
case-yours = 🙋 Agora é seu.
case-given-back = ↩️ Devolvido: qualquer um pode pegar.
desk-take = 🙋 Eu pego
desk-return = ↩️ Devolver
desk-case_file = 🗂 Dossiê
desk-write_c = 💬 Escrever ao cliente
desk-write_p = 💬 Escrever ao profissional
desk-propose = 🤝 Propor uma saída
desk-end_keep = ❌ Cancelar, taxa fica
desk-side = { $side ->
    [customer] 🙋 O lado do cliente:
   *[provider] 🔧 O lado do profissional:
}
desk-side-silent = { $side ->
    [customer] 🙋 O cliente ainda não contou o seu lado.
   *[provider] 🔧 O profissional ainda não contou o seu lado.
}
desk-letter = { $by ->
    [operator] { $side ->
        [customer] 💬 Ao cliente, { $when }:
       *[provider] 💬 Ao profissional, { $when }:
    }
   *[side] { $side ->
        [customer] 💬 O cliente responde, { $when }:
       *[provider] 💬 O profissional responde, { $when }:
    }
}
desk-on-table = { $by ->
    [customer] 🤝 O cliente propõe: { $way }
    [provider] 🤝 O profissional propõe: { $way }
   *[operator] 🤝 Proposto aos dois: { $way }
}
desk-agreed = { $side ->
    [customer] ✅ O cliente concorda.
   *[provider] ✅ O profissional concorda.
}
desk-talk-until = 🕊 Eles resolvem entre si até { $until }. Depois você pode propor e decidir.
your-turn = 🧭 Agora é com você
proposed-both = 🤝 Os dois leem agora. Se os dois concordarem, está resolvido.
ask-letter = 💬 O que você quer dizer a { $name }? Vai pela casa, sem o seu nome.
letter-sent = 💬 Enviado a { $name }. A resposta volta aqui.
letter-from = 🧭 Da equipe de { $market }
letter-back = 💬 { $name } responde
letter-answered = 💬 A sua resposta está com a equipe.
ask-answer = 💬 Qual é a sua resposta à equipe? O outro lado não lê.

# O dossiê.

file-name = dossie
file-title = 🗂 Dossiê
file-what = Tudo em um só lugar, como estava e como continuou. As fotos vêm em seguida.
file-head = Dossiê do trabalho { $code }, { $market }
file-opened = A ajuda foi pedida: { $when }
file-job = O trabalho
file-fix = Para corrigir:
file-done-note = Ao terminar:
file-views = Os dois lados
file-terms = Acordos
file-version = Versão { $number }: { $total }, início { $start }
file-signed = Assinado ({ $who }): { $when }
file-fee = Taxa de reserva
file-fee-line = { $state ->
    [due] { $amount }, ainda não paga
    [paid] { $amount }, paga
    [back] { $amount }, devolvida
   *[void] { $amount }, não é mais devida
}
file-timeline = O que aconteceu
file-said = O que tinham escrito até então
file-since = O que escreveram depois
file-nothing = Nada.
file-file = { $kind ->
    [photo] Foto
    [video] Vídeo
    [animation] Animação
    [voice] Mensagem de voz
    [video_note] Vídeo redondo
    [sticker] Figurinha
   *[document] Arquivo
}
file-letters = Com a equipe
file-done = O que a equipe fez
file-photos = Fotos
file-photos-follow = { $count ->
    [one] 1 foto vem em seguida no chat.
   *[other] { $count } fotos vêm em seguida no chat, na ordem deste dossiê.
}

# Por quanto tempo, e outro olhar.

ask-how-long = { $kind ->
    [banned] 🚫 Por quanto tempo { $name } fica de fora?
   *[paused] ⏸ Por quanto tempo { $name } fica em pausa?
}
length-day = 1 dia
length-week = 1 semana
length-month = 1 mês
length-good = Para sempre
door-appeal = 🔁 Pedir outro olhar
ask-appeal = 🔁 Por que olhar de novo? Conte com as suas palavras. Dá para pedir uma vez.
appeal-taken = 🔁 Obrigado. Uma pessoa olha de novo, se possível outra, e a gente avisa você.
appealed-already = 🔁 Você já pediu outro olhar. É um por decisão.
nothing-to-appeal = 🟢 Não há nada na sua conta. Tudo funciona.
appeal-kept = 🔁 Olhamos de novo. Fica como está.
appeal-shortened = 🔁 Olhamos de novo: termina antes, { $until }.
sanction-over = 🟢 A sua conta está aberta de novo. Tudo funciona como antes.
another-looks = 🔁 Foi você quem decidiu. Outra pessoa da equipe olha de novo.
desk-appeal = { $kind ->
    [banned] 🔁 { $name } está de fora e pede outro olhar.
   *[paused] 🔁 { $name } está em pausa e pede outro olhar.
}
desk-appeal-until = Até { $until }.
desk-appeal-house = Veio sozinho, por contatos enviados várias vezes.
desk-appeal-says = A pessoa diz:
desk-keep = 👌 Fica
desk-shorter = ⏳ Encurtar
desk-free = 🟢 Retirar
