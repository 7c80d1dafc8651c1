using Dabir.Data;

namespace Dabir.Articles.Desk;

/// <summary>Keeps what was typed beside the article it became, inside the write of its text.</summary>
static class NotingTyped
{
    extension(NewsroomDb db)
    {
        /// <summary>Notes what a saved form held, if the copy editor changed anything in it or words were left alone.</summary>
        public async Task NoteTyped(Article article, ArticleForm form)
        {
            var standing = article.Id == 0 ? null : await db.AsTyped.FindAsync(article.Id);
            var note = standing ?? new AsTyped(article);
            note.Note(form.Made.Count > 0 ? form.Words : null, form.LeftInText, article.Text);
            if (note.IsEmpty && standing is not null)
                db.AsTyped.Remove(standing);
            else if (!note.IsEmpty && standing is null)
                db.AsTyped.Add(note);
        }
    }
}
