# Duas pessoas falando de um trabalho, e as perguntas que um trabalho faz.

relayed-from = 💬 { $name }
talking = 💬 Você está escrevendo para { $name }.
    O que você enviar agora chega até lá. /menu traz você de volta.
talking-placeholder = Para { $name } · { $code }
masked = 🙈 Enviado, com os dados de contato escondidos: tudo fica aqui na conversa. A outra pessoa lê:
not-delivered = 📪 Sua mensagem não chegou para { $name }. Tente de novo mais tarde.
thread-over = 🔒 Esta conversa está fechada; nada foi enviado.
not-passed = { $kind ->
    [file] 📎 Arquivos não são repassados: levam nomes e outros dados dentro. Envie como foto ou escreva.
    [gif] 🎞 Um GIF enviado como arquivo não é repassado: ele pararia de se mexer. Envie pelos GIFs do Telegram ou como vídeo.
    [image] 🖼 Este tipo de arquivo de imagem não é repassado: pode dizer onde foi tirado. Envie como foto.
    [audio] 🎵 Música e gravações em arquivo não são repassadas. Grave uma mensagem de voz.
    [contact] 🙈 Contatos nunca são repassados: tudo fica aqui no chat.
    [sticker] 🙈 O pacote desta figurinha leva o seu nome, por isso ela não é repassada. Tente outra.
    [story] 🙈 Stories mostram de quem são, por isso não são repassados. Envie uma foto.
    [poll] 📊 Enquetes não são repassadas. Pergunte com palavras, por favor.
    [checklist] ☑️ Listas de tarefas não são repassadas. Escreva como texto, por favor.
    [game] 🎮 Jogos não são repassados.
    [paid] 🙈 O que é preciso pagar para ver não é repassado.
   *[other] 🙂 Isto não pode ser repassado. Escreva, ou envie uma foto ou uma mensagem de voz.
}
relayed-forwarded = ↪ Encaminhado
relayed-uncleaned = 📎 Repassado como está: ninguém verificou este arquivo. Abra com cuidado.
file-stays = 📪 Este arquivo não saiu: { $why ->
    [large] tem mais de 20 MB. Diminua o arquivo ou envie uma parte.
    [broken] não dá para abrir. Envie como foto ou tente outro.
   *[gone] o Telegram não o entrega agora. Envie de novo, por favor.
}
file-uncleaned = 📎 Enviado como está, com outro nome. Só o nome sai: o que está dentro do arquivo pode ser lido.
relay-no-voice = 📪 { $name } não recebe mensagens de voz. Escreva, por favor.
ask-send-place = 📍 Enviar este lugar para { $name }? Ele mostra exatamente onde fica.
send-place-yes = Enviar
send-place-no = Não
edit-not-passed = ✏️ Essa mudança não chega a ninguém: a mensagem não está em uma conversa ou não pode mais ser alterada. Para corrigir, envie outra mensagem.
relay-withdrawn = ↩️ Esta mensagem foi retirada.
relay-taken-back = ↩️ Retirada: { $name } não tem mais essa mensagem.
relay-too-late = ↩️ Tarde demais para retirar: isso funciona por 48 horas. Para corrigir, envie outra mensagem.
relay-undo-what = ↩️ Responda com /undo à sua mensagem que quer retirar.
ask-for-whom = 💬 Para quem é isto?
for-whom-question = ✏️ Responde à pergunta

ask-figure = 💵 Por quanto você faz?
ask-figure-price = { $kind ->
    [range] A oferta é de { $price } no total. Toque em um valor ou escreva.
   *[negotiable] O preço ficou a combinar. Escreva um valor, ou conversem primeiro.
}
ask-raise = 💵 Até quanto pode subir?
ask-raise-price = { $kind ->
    [range] Até agora, no máximo { $price } no total. Toque em um valor ou escreva o seu.
   *[fixed] Até agora { $price } no total. Toque em um valor ou escreva o seu.
}
ask-total = 💵 Quanto custaria no total?
ask-total-present = Até agora: { $total }.
ask-keep-start = 🗓 Quando começaria? Até agora: { $start }.
ask-why = { $act ->
    [withdraw] Por que retirar? Um toque ajuda a gente, ninguém mais lê.
    [step_back] Por que desistir? Nada está marcado, então não custa nada para ninguém.
    [release] Por que não deu certo? O trabalho vai de novo para os outros.
    [ask_end] Por que encerrar agora? Primeiro perguntamos à outra pessoa.
   *[cancel] Por que cancelar? A outra pessoa fica sabendo que não vai ter, não o motivo.
}
sure-withdraw = Retirar este pedido? Ninguém mais vai poder pegar. Você pode publicar outro quando quiser.
sure-step_back = Desistir? Nada estava marcado. A conversa se fecha e o trabalho vai de novo para os outros.
sure-release = Soltar este trabalho? A conversa se fecha e ele vai de novo para os outros. Avisamos a outra pessoa na hora.
sure-cancel = Cancelar o trabalho todo? Acaba para vocês dois, a conversa se fecha e não dá para voltar atrás.
sure-ask_end = Pedir para encerrar este trabalho agora? A outra pessoa pode dizer sim ou não; silêncio vale como sim.
sure-yes = { $act ->
    [withdraw] Sim, retirar
    [step_back] Sim, desistir
    [release] Sim, soltar
    [ask_end] Sim, pedir
   *[cancel] Sim, cancelar
}
sure-no = Não, deixar assim
reason-plans_changed = Mudança de planos
reason-found_another = Encontrei outra pessoa
reason-too_expensive = Caro demais
reason-time_unfit = O horário não serve
reason-no_answer = Não responde
reason-uneasy = Não me senti à vontade
reason-not_as_described = Não é como dizia
reason-unwell = Doença ou imprevisto
reason-other = Outra coisa
ask-fixes = 🔁 O que falta acertar?
ask-help = 🆘 O que está acontecendo? Conte para a equipe com as suas palavras.
ask-help-stops = O trabalho fica parado até isso se resolver, e a outra pessoa é avisada.
ask-help-free = Só a equipe lê. Enquanto isso o trabalho continua; neste ponto, desistir não custa nada.
