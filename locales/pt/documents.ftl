# Os termos e a página de privacidade, em pontos curtos e numerados.

operator-unnamed = sua equipe
terms-title = 📄 Termos de { $market } (versão { $version })
terms-role = 1. { $market } é tocado por { $operator }. Aqui se encontram quem precisa de um trabalho e quem faz. { $market } não é parte do trabalho: o que duas pessoas combinam aqui é um acordo entre elas duas.
terms-free = 2. Publicar um pedido, receber trabalhos e responder é grátis. Se marcar algum dia custar uma taxa, você vê antes de aceitar. O trabalho em si é pago direto entre vocês dois.
terms-honest = 3. Diga a verdade: sobre o trabalho, sobre você, nas avaliações. Quem oferece um serviço pode exercê-lo legalmente e cuida dos próprios impostos, licenças e seguros.
terms-agreed = 4. Um trabalho está marcado quando os dois combinaram preço e hora. Até lá, qualquer um pode desistir sem custo. Depois, por favor, cumpra a palavra; quem não puder, solta ou cancela o quanto antes.
terms-contact = 5. Por favor, deixe tudo nesta conversa. Números de telefone, contas em outros serviços e links são escondidos, para a segurança de todos.
terms-reviews = 6. Depois de um trabalho, os dois podem se avaliar. Uma avaliação se abre quando os dois escreveram, ou quando o prazo acaba. Ela fica, e não se edita.
terms-forbidden = 7. Nada ilegal, perigoso, ofensivo ou indecente; sem golpes, sem pressão. A equipe pode pausar ou fechar contas que não respeitem isso, e diz por quê.
terms-trouble = 8. Se houver problema, toque em “Pedir ajuda” na ficha do trabalho. A equipe ouve os dois lados e decide como o trabalho fica aqui; seus direitos perante a lei continuam iguais.
terms-liability = 9. O serviço é tocado com cuidado, mas sem a promessa de que sempre funcione ou de que todo pedido encontre alguém. Não responde pelo que as pessoas fazem umas às outras, até onde a lei permite dizer isso.
terms-change = 10. Se estes termos mudarem, perguntamos de novo antes de continuar. Você pode sair quando quiser; veja a página de privacidade.
privacy-title = 🔒 Privacidade em { $market } (versão { $version })
privacy-who = Este serviço é tocado por { $operator }, que responde pelos seus dados.
privacy-kept = O que é guardado: seu número do Telegram (não o de telefone), seu idioma, o nome público que você escolhe, o que oferece e em que região, seus pedidos com o lugar, o que vocês se escrevem sobre um trabalho, suas avaliações e quando aceitou os termos.
privacy-not-kept = O que nunca é pedido nem mostrado: seu telefone, seu nome, @ ou foto do Telegram. Ninguém aqui os vê.
privacy-others = Quem vê o quê: os outros veem seu nome público, suas avaliações e o que você escreve em um trabalho. A região aproximada de um pedido é vista por quem poderia fazê-lo; o endereço exato, só por quem vai fazer o trabalho, pouco antes dele.
privacy-operator = A equipe só lê conversas quando alguém pede ajuda com um trabalho, ou quando a lei exige. Os dados de contato são encontrados e escondidos por um programa, não por pessoas.
privacy-time = Por quanto tempo: rascunhos, até você sair deles; mensagens, { $messages } dias e lugares exatos, { $places } dias depois do trabalho; acordos, valores e avaliações, enquanto as contas precisarem e o perfil existir. O que eu disse some depois de { $sent } dias, os registros técnicos das mensagens recebidas depois de poucos dias.
privacy-where = As mensagens passam pelo Telegram, que tem a própria política de privacidade. Os dados não são vendidos a ninguém nem usados para publicidade.
privacy-rights = Seus direitos: /mydata entrega tudo o que é guardado sobre você, /settings corrige, /erase apaga. Você também pode reclamar à autoridade de proteção de dados. Os trabalhos em andamento terminam primeiro.
privacy-erase = Para qualquer outra coisa sobre os seus dados:
privacy-contact = escreva para { $contact }
privacy-contact-inside = abra a ficha de um trabalho e toque em “Pedir ajuda”: a equipe lê.
