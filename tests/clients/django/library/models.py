"""A small library: one-to-many and many-to-many relations, and a field of nearly every kind."""
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)
    born = models.DateField(null=True)
    rating = models.DecimalField(max_digits=5, decimal_places=2, default="1.50")


class Tag(models.Model):
    label = models.SlugField(max_length=20, unique=True)


class Book(models.Model):
    title = models.CharField(max_length=200, db_index=True)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag, related_name="books")
    pages = models.PositiveIntegerField()
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    weight = models.FloatField(null=True)
    lent = models.BooleanField(default=False)
    loan = models.DurationField(null=True)
    summary = models.TextField(blank=True)
    cover = models.BinaryField(null=True)
    added = models.DateTimeField()
    facts = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(check=models.Q(pages__gt=0), name="book_pages_ck"),
            models.UniqueConstraint(fields=["author", "title"], name="book_author_title_uk"),
        ]
