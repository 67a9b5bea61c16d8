# Photos beside a request, a profile and finished work.

ask-photos = { $of ->
    [profile] 📷 What does your work look like? Send up to { $most } photos. Customers see them with your profile.
    [case] 📷 A photo can help. Send up to { $most }, or skip.
        The operator sees them, and later the other side.
   *[request] 📷 A photo helps. Send up to { $most }, or skip.
        Only people who may do the job see them.
}
photos-so-far = { $count ->
    [one] 📷 1 photo so far. Send another one, or finish.
   *[other] 📷 { $count } photos so far. Send another one, or finish.
}
choice-no-photos = No photos
choice-see-photos = 👀 See them
choice-without-photo = ✖️ { $place }
choice-done-photos = 🏁 Done, with the photos
field-photos = Photos
detail-photos = { $count ->
    [one] 📷 1 photo
   *[other] 📷 { $count } photos
}
verb-photos = 📷 Photos ({ $count })
verb-done_photos = 📷 The finished work ({ $count })
photo-of = { $of ->
    [profile] 📷 { $place } of { $count } · the work of { $whose }
    [work] 📷 { $place } of { $count } · the finished work · { $whose }
    [case] 📷 { $place } of { $count } · the case · { $whose }
   *[request] 📷 { $place } of { $count } · the request · { $whose }
}
trouble-as-photo = 📎 A file carries its place and maker in it. Please send it as a photo: then it does not.
trouble-all-photos = 📷 That is as many as fit here. Finish, or take one away first.
trouble-photos-only = 📷 A photo is what fits here. Or press one of the buttons.
