"""A small library: one-to-many and many-to-many relations, and a column of nearly every kind."""
from sqlalchemy import (
    CheckConstraint, Column, Computed, Date, DateTime, Float, ForeignKey, Identity, Index, Integer, LargeBinary, Numeric, Sequence, String, Table, Text, TIMESTAMP,
    Unicode, UniqueConstraint, func)
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()

book_tags = Table(
    "book_tags", Base.metadata,
    Column("book_id", ForeignKey("books.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id"), primary_key=True))


class Author(Base):
    __tablename__ = "authors"

    id = Column(Integer, Identity(start=10), primary_key=True)
    name = Column(String(100), nullable=False)
    motto = Column(Unicode(60), comment="what they say")
    born = Column(Date)
    rating = Column(Numeric(5, 2), server_default="1.5")
    books = relationship("Book", back_populates="author", cascade="all, delete-orphan", order_by="Book.title")

    __table_args__ = (UniqueConstraint("name", name="authors_name_uk"), {"comment": "who writes"})


class Book(Base):
    __tablename__ = "books"

    id = Column(Integer, Sequence("book_ids", start=100), primary_key=True)
    title = Column(String(200), nullable=False)
    author_id = Column(ForeignKey("authors.id", name="books_author_fk", ondelete="CASCADE"), nullable=False)
    pages = Column(Integer)
    price = Column(Numeric(10, 2))
    gross = Column(Numeric(12, 4), Computed("price * 1.19"))
    weight = Column(Float)
    summary = Column(Text)
    cover = Column(LargeBinary)
    added = Column(DateTime, server_default=func.sysdate())
    sold = Column(TIMESTAMP(timezone=True))
    author = relationship("Author", back_populates="books")
    tags = relationship("Tag", secondary=book_tags, back_populates="books")

    __table_args__ = (
        CheckConstraint("pages > 0", name="books_pages_ck"),
        Index("books_title_ix", "title"),
        Index("books_upper_ix", func.upper(title)))


class Tag(Base):
    __tablename__ = "tags"

    id = Column(Integer, Identity(always=True), primary_key=True)
    label = Column("Label", String(20), unique=True)
    books = relationship("Book", secondary=book_tags, back_populates="tags")


