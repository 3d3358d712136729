"""Addresses of review: talk, tasks, what waits, and links for people without an account."""

from django.urls import path

from curation.views import assignments, comments, guests, inbox, panels

move_urls = [
    path("panels/<int:pk>/take-back/", panels.take_back, name="panel-take-back"),
    path("panels/<int:pk>/withdraw/", panels.withdraw, name="panel-withdraw"),
]

comment_urls = [
    path("panels/<int:pk>/comment/", comments.comment, name="panel-comment"),
    path("comments/<int:pk>/reply/", comments.reply, name="comment-reply"),
    path("comments/<int:pk>/resolve/", comments.resolve, name="comment-resolve"),
    path("comments/<int:pk>/reopen/", comments.reopen, name="comment-reopen"),
    path("comments/<int:pk>/delete/", comments.delete, name="comment-delete"),
]

assignment_urls = [
    path("panels/<int:pk>/assign/", assignments.assign, name="panel-assign"),
    path("assignments/<int:pk>/finish/", assignments.finish, name="assignment-finish"),
    path("waiting/", inbox.waiting, name="waiting"),
]

reviewer_link_urls = [
    path("panels/<int:pk>/reviewer-link/", guests.panel_reviewer_link, name="panel-link"),
    path("reviewer-links/", guests.reviewer_link_list, name="reviewer-links"),
    path("reviewer-links/add/", guests.reviewer_link_add, name="reviewer-link-add"),
    path(
        "reviewer-links/<int:pk>/revoke/",
        guests.reviewer_link_revoke,
        name="reviewer-link-revoke",
    ),
    # What reviewers open: no account, only the signed token.
    path("review/<str:token>/", guests.review, name="review"),
    path("review/<str:token>/<path:path>", guests.review, name="review-page"),
]

review_urls = [*move_urls, *comment_urls, *assignment_urls, *reviewer_link_urls]
