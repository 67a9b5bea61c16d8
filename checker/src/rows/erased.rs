//! Every row of every table, to look for what should be in none.

use sqlx::{AssertSqlSafe, query_scalar};

use super::Rows;

impl Rows {
    /// Whatever is written anywhere, each row as one text, with the name of its table.
    pub async fn everything(&mut self) -> Vec<(String, String)> {
        let mut everything = Vec::new();
        for table in self.tables().await {
            let columns = self.columns(&table).await;
            let columns: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
            let text = format!("SELECT {} FROM {table}", columns.join(" || ' ' || "));
            let rows: Vec<String> = query_scalar(AssertSqlSafe(text))
                .fetch_all(&mut self.connection)
                .await
                .expect("the checker's own SQL");
            everything.extend(rows.into_iter().map(|row| (table.clone(), row)));
        }
        everything
    }

    async fn tables(&mut self) -> Vec<String> {
        let text = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        query_scalar(text).fetch_all(&mut self.connection).await.expect("the checker's own SQL")
    }

    async fn columns(&mut self, table: &str) -> Vec<String> {
        let text = "SELECT '\"' || name || '\"' FROM pragma_table_info($1)";
        query_scalar(text).bind(table).fetch_all(&mut self.connection).await.expect("the checker's own SQL")
    }
}
