using Dabir.Data;

namespace Dabir.Articles.Desk;

/// <summary>Keeps beside an article what the copy editor did to it, inside the write of its text.</summary>
static class NotingEdits
{
    extension(NewsroomDb db)
    {
        /// <summary>Notes what stands after a form is saved. Everything dear was reckoned before the write.</summary>
        public async Task NoteEdits(Article article, ArticleForm form)
        {
            var known = article.Id == 0 ? null : await db.ArticleEdits.FindAsync(article.Id);
            var note = known ?? new ArticleEdits(article);
            note.Note(form.Standing, form.LeftInText, form.IsByHand, article.Text);
            if (note.IsEmpty && known is not null)
                db.ArticleEdits.Remove(known);
            else if (!note.IsEmpty && known is null)
                db.ArticleEdits.Add(note);
        }
    }
}
