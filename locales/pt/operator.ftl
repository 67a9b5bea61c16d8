# A mesa da equipe.

operator-welcome = 🗂 A partir de agora, quem toca este serviço é você.
    /admin mostra o que espera por você. Lá dá para chamar mais gente.
desk-title = 🗂 Mesa da equipe
desk-nothing = Não há nada esperando por você.
desk-waiting = { $count ->
    [one] 1 assunto espera, do mais antigo ao mais novo:
   *[other] { $count } assuntos esperam, do mais antigo ao mais novo:
}
case-help = 🆘 Ajuda
case-request = 📋 Pedido para olhar
case-registration = 📝 Inscrição
case-payment = 💳 Pagamento
case-withheld = 🙈 Palavras escondidas
case-conduct = 🙈 Mais contatos
case-line = { $kind }, há { $waiting }
case-opened = { $kind ->
    [request] 📋 Um pedido espera o seu olhar: tem palavras da sua lista.
    [registration] 📝 Há uma inscrição esperando por você.
    [withheld] 🙈 Alguém pede que você olhe palavras escondidas.
    [conduct] 🙈 Alguém continua passando contatos.
    [report] 🚩 Alguém denuncia outra pessoa.
    [review] 🚩 Alguém diz que uma avaliação quebra as regras.
    [appeal] 🔁 Alguém sob sanção pede outro olhar.
    [payment] 💳 Um pagamento precisa da sua atenção.
   *[help] 🆘 Alguém precisa da sua ajuda.
}
case-lapses = ⏳ Ainda espera a sua decisão
case-lapses-since = Espera há { $waiting }, desde { $since }.
case-lapses-at = Sem a sua palavra, o trabalho segue de onde estava: { $when }.
desk-job-state = Estado: { $state }
desk-job-disputed = Estado: { $state } (antes: { $before })
desk-job-customer = Cliente: { $name }
desk-job-provider = Profissional: { $name }
desk-job-total = Combinado: { $total }
desk-job-start = Início: { $start }
desk-job-missed = { $side ->
    [customer] ⚠️ O cliente diz: o prestador não veio.
   *[provider] ⚠️ O prestador diz: não tinha ninguém.
}
desk-job-asked = O que o cliente pediu:
desk-case-says = 🆘 O que escreve quem pediu ajuda, { $when }:
desk-registration = 📝 Alguém gostaria de oferecer serviços.
desk-registration-gone = Esta inscrição não está mais aqui.
desk-look = 🔎 Ver
desk-let_out = ✅ Deixar sair
desk-turn_down = 🚫 Aqui não
desk-put_back = ▶️ Volta para onde estava
desk-end = ❌ Cancelar o trabalho
desk-confirm_missed = ⚠️ Não estava lá
desk-count_as_done = ✅ Contar como feito
desk-dealt = ✅ Resolvido
desk-give_back = 💳 Tentar devolver de novo
desk-let_in = ✅ Aceitar
desk-refuse = 🚫 Recusar
desk-check_id = 🪪 Identidade conferida
desk-uncheck_id = 🪪 Não mais conferida
desk-check_lic = 📜 Licença conferida
desk-uncheck_lic = 📜 Não mais conferida
desk-pause_c = ⏸ Pausar cliente
desk-ban_c = 🚫 Banir cliente
desk-lift_c = 🟢 Liberar cliente
desk-pause_p = ⏸ Pausar profissional
desk-ban_p = 🚫 Banir profissional
desk-lift_p = 🟢 Liberar profissional
ask-sanction = { $kind ->
    [paused] Por que pausar { $name }? Essa pessoa lê o que você escrever.
    [banned] Por que banir { $name }? Essa pessoa lê o que você escrever.
   *[lifted] Por que liberar { $name }? Essa pessoa lê o que você escrever.
}
ask-job-code = 🔎 Qual trabalho? Escreva o código, como #K7Q2MX.
job-found = 🔎 Achei
dealt = ✅ Resolvido. Avisamos as pessoas envolvidas.
asked-back = 💳 Estamos tentando de novo. O cliente é avisado quando o dinheiro voltar; se falhar outra vez, avisamos você.
statistics-title = 📊 Como está indo
statistics-people = { $count ->
    [one] 1 pessoa entrou.
   *[other] { $count } pessoas entraram.
}
statistics-providers = { $count ->
    [one] 1 delas pega trabalhos agora.
   *[other] { $count } delas pegam trabalhos agora.
}
statistics-jobs = Trabalhos:
statistics-jobs-line = { $state }: { $count }
statistics-no-jobs = Nenhum trabalho ainda.
statistics-unserved = Pedido nos últimos 30 dias, sem encontrar ninguém:
statistics-unserved-line = { $service }: { $count }
statistics-error = Último erro:
statistics-no-error = Nenhum erro.
invite-operator = 🔗 Quem abrir este link ou escanear o código primeiro toca o serviço junto com você. Funciona uma vez só.
invite-provider = 🔗 Quem abrir este link ou escanear o código pode oferecer “{ $service }” em um minuto. Compartilhe quanto quiser.
invite-profile = 🔗 Quem abrir este link vê o seu perfil e pode pedir uma oferta a você. Compartilhe quanto quiser.
invite-copy = 📋 Copiar o link
