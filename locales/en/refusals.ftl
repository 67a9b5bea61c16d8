# Why something was not done, as a short answer to a press. The card is drawn anew beside it.

refusal-not-yours = I cannot find that among your jobs.
refusal-own-job = That is your own request 🙂
refusal-taken = Someone was faster. It has no effect on you.
refusal-no-longer-open = This request is not open any more. It has no effect on you.
refusal-not-now = That is not possible right now. The card shows where things stand.
refusal-others-turn = It is the other person's turn.
refusal-grace-over = The minutes to undo are over. You can still release the job.
refusal-already-done = Already done 👍
refusal-terms-changed = The terms changed meanwhile. Have a look at the new ones.
refusal-price-outside = That figure is outside what was asked for.
refusal-start-past = That time has passed. Choose a later one.
refusal-start-too-near = That is too soon: the fee has to arrive before the start.
refusal-no-change = That is what you two agreed already.
refusal-said-missed = The other person says you were not there. Please answer that first.
refusal-over = This job is over.
