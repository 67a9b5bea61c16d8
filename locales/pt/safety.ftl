# Ficar longe de alguém, e avisar a equipe sobre alguém.

looked-at-first = 🔎 Obrigado! Antes que alguém receba este pedido, a equipe do mercado dá uma olhada nele. Você sabe na hora:
badge-given = { $kind ->
    [identity] 🪪 Conferimos a sua identidade. Agora todos leem isso no seu perfil.
   *[licence] 📜 Conferimos a sua licença. Agora todos leem isso no seu perfil.
}
badge-taken = { $kind ->
    [identity] 🪪 A conferência da sua identidade não está mais no seu perfil. Dúvidas? /support
   *[licence] 📜 A conferência da sua licença não está mais no seu perfil. Dúvidas? /support
}
wants-a-look = 🔎 Com estas palavras o pedido precisa de uma olhada da equipe do mercado, por isso fica como estava. Retire e publique de novo: aí ele é olhado.
verb-block = 🚫 Bloquear
verb-report = 🚩 Denunciar
door-blocks = 🚫 Pessoas bloqueadas
command-block = Bloquear a pessoa com quem falo
command-report = Denunciar a pessoa com quem falo
ask-block = 🚫 Bloquear { $name }?
    A partir de agora nada de um chega ao outro: nem pedidos, nem ofertas, nem convites, nem mensagens. { $name } não fica sabendo.
    Um trabalho que vocês já têm juntos continua; as saídas estão no cartão dele.
block-yes = 🚫 Sim, bloquear
block-no = Não, deixar assim
blocked = 🚫 Pronto. Você e { $name } não se encontram mais por aqui, e { $name } não fica sabendo. Dá para desfazer quando quiser.
blocked-running = Este trabalho de vocês continua até terminar, com a conversa dele. Você pode sair dele ou pedir ajuda:
unblocked = 🟢 Você desbloqueou { $name }. O que combina volta a chegar para os dois.
unblock = 🟢 Desbloquear { $name }
blocks-title = 🚫 Pessoas bloqueadas
blocks-none = Você não bloqueou ninguém.
blocks-some = Nada dessas pessoas chega até você, e nada seu chega até elas. Elas não ficaram sabendo.
blocks-how = Para bloquear ou denunciar alguém, abra a conversa (/inbox), o perfil ou o cartão de um trabalho que terminou.
offer-gone = 🔒 { $name } não está mais disponível, então essa oferta saiu. As outras continuam.
after-bad-review = Anotado ✅ Não parece ter sido bom. Você pode ficar longe de { $name } a partir de agora, ou contar à equipe o que houve.
ask-report = 🚩 O que há de errado com { $name }? A equipe lê; { $name } não fica sabendo quem disse.
ask-report-words = 🚩 O que aconteceu com { $name }? Conte com suas palavras.
wrong-contacts = 📞 Pede contatos
wrong-rude = 🤬 Ofende ou ameaça
wrong-unsafe = ⚠️ Não me sinto em segurança
wrong-spam = 🎣 Spam ou golpe
wrong-other = ✏️ Outra coisa
reported = 🚩 Obrigado por contar. Alguém da equipe vai olhar, e eu escrevo quando estiver feito. { $name } não fica sabendo que foi você.
report-waits = 🚩 Você já contou; alguém da equipe está olhando. Eu escrevo quando estiver feito.
report-dealt = 🚩 Olhamos o que você contou sobre { $name }, e está resolvido. Obrigado: é assim que este lugar continua bom. O resto fica entre a equipe e essa pessoa.
warned = ⚠️ Algo que você fez aqui chegou à equipe, que pede para mudar:
warned-contacts = Contatos ficam fora da conversa, e os trabalhos são combinados aqui.
warned-rude = Trate bem as pessoas, mesmo quando discordar. Ameaças não têm lugar aqui.
warned-unsafe = Aja de um jeito que a outra pessoa se sinta segura com você.
warned-spam = Nada de propaganda, e nada que engane os outros.
warned-other = Trate as pessoas como gostaria que tratassem você. Dúvidas? /support
own-cases = ⚖️ { $count ->
    [one] Há algo esperando de que você faz parte.
   *[other] Há { $count } coisas esperando de que você faz parte.
} Outra pessoa da equipe decide. Você pode chamar alguém:
case-report = 🚩 Denúncia
desk-report = { $by } sobre { $about }:
desk-report-silent = Essas duas pessoas não se escreveram.
desk-report-talk = O que escreveram por último:
desk-report-how = O aviso diz o que não se faz aqui, não quem contou. Outras sanções estão no trabalho.
desk-look-job = 🔎 O trabalho
report-warn = ⚠️ Avisar
report-pause = ⏸ Pausa de 24 h
report-dismiss = 👌 Deixar assim
why-blocked = { $count ->
    [one] 🚫 Você bloqueou 1 pessoa: os pedidos dela não chegam até você, nem os seus até ela.
   *[other] 🚫 Você bloqueou { $count } pessoas: os pedidos delas não chegam até você, nem os seus até elas.
}
refusal-own-case = Você faz parte disto, então outra pessoa da equipe decide.

# A resposta embaixo de uma avaliação, e avaliações que quebram as regras.

verb-reply = 💬 Responder à avaliação
verb-report_review = 🚩 Denunciar a avaliação
report-a-review = 🚩 Denunciar uma avaliação
detail-review-reply = ↪ Resposta:
ask-reply = 💬 O que você quer responder? Quem lê a avaliação lê a sua resposta embaixo. É uma resposta só, e depois não dá para mudar.
replied = 💬 Sua resposta já está embaixo da avaliação.
reply-came = 💬 { $name } respondeu à sua avaliação.
ask-which-review = 🚩 De qual avaliação se trata?
ask-breach = 🚩 O que há de errado com esta avaliação? Uma nota baixa, sozinha, não quebra nenhuma regra.
ask-breach-words = 🚩 O que há de errado com ela? Conte com suas palavras.
breach-contacts = 📞 Tem contatos
breach-rude = 🤬 Ofensas ou ameaças
breach-unsafe = 🔒 Conta coisas privadas
breach-spam = 🎣 Não é sobre este trabalho
breach-other = ✏️ Outra coisa
review-reported = 🚩 Obrigado por contar. Alguém da equipe vai olhar, e eu escrevo quando estiver feito.
review-is-gone = 🚩 A avaliação que você denunciou saiu. Obrigado por contar.
review-stays = 🚩 Olhamos a avaliação que você denunciou: não quebra nenhuma regra, então fica. Você pode responder ao que dizem de você.
review-removed = 🗑 A equipe tirou a sua avaliação, porque ela quebra as regras daqui. Ela não conta mais em lugar nenhum.
case-review = 🚩 Avaliação
desk-review = { $by } sobre uma avaliação de { $about }:
desk-review-how = Quebra as regras: contatos ou coisas privadas, ofensas ou ameaças, propaganda, ou o que não é sobre este trabalho. Uma nota baixa, sozinha, nunca.
report-remove = 🗑 Tirar
report-keep = 👌 Fica
ask-removal = 🗑 Por que esta avaliação de { $name } sai? { $name } lê o que você escrever.
